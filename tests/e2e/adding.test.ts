import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'

const browser = findBrowser()
const grievance = join(samplesFolder, 'grievance-policy.docx')
const folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
const pdf = join(folder, 'handbook.pdf')
writeFileSync(pdf, '%PDF-1.4\n')

describe.skipIf(browser === undefined)('documents are added from any screen', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const refusal = () => page().locator('.imports li[data-state=refused]')

  /** Drags a file over the page as the system does, and drops it there. */
  const dragFile = async (path: string, { drop }: { readonly drop: boolean }) => {
    const bytes = readFileSync(path).toString('base64')
    await page().evaluate(
      ({ bytes, name, drop }) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name))
        const over = document.querySelector('main') ?? document.body
        for (const type of drop ? ['dragover', 'drop'] : ['dragover'])
          over.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      { bytes, name: path.split('/').at(-1) ?? '', drop },
    )
  }

  beforeAll(async () => {
    app = await openApp(browser ?? '')
    await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  }, 120_000)
  afterAll(() => app?.close())

  test('a PDF chosen with a policy is refused by name with advice, and the list of results stays', async () => {
    await app.addDocuments([grievance, pdf])
    await page().getByRole('heading', { name: '1 document read, 1 refused' }).waitFor()
    expect(await refusal().textContent()).toMatch(/handbook\.pdf.*This is a PDF\. Open it in Word/)
    await page().getByRole('link', { name: 'grievance-policy' }).last().click()
    await page().locator('.findings-list .row').first().waitFor()
    await page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Library' }).click()
    await refusal().waitFor()
  })

  test('a file dropped on the review is taken in, and the library says what became of it', async () => {
    await page().getByRole('link', { name: 'grievance-policy' }).last().click()
    await page().locator('.findings-list .row').first().waitFor()
    await dragFile(grievance, { drop: false })
    await page().getByText('Drop to add to the library').waitFor()
    await dragFile(grievance, { drop: true })
    await page().getByText('Already in the library, unchanged').waitFor()
    await page().getByRole('heading', { name: 'Library' }).waitFor()
  })

  test('while a dialog is open a file is neither taken in nor opened by the browser in place of the app', async () => {
    await page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Review' }).click()
    await page().getByRole('button', { name: 'History' }).click()
    await page().getByRole('dialog').waitFor()
    await dragFile(join(samplesFolder, 'edi-policy.docx'), { drop: true })
    await page().getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    expect((await app.opened.host.listDocuments({})).map(({ name }) => name)).toEqual(['grievance-policy'])
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so adding documents was not tested', () => {})
}
