import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { wordFile } from '../helpers/word-file.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)(
  'windows come and go, and nothing is lost or shown twice',
  { timeout: 120_000 },
  () => {
    let app: AppInBrowser
    const page = () => app.page

    beforeAll(async () => {
      app = await openApp(browser ?? '')
      await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
    }, 120_000)
    afterAll(() => app?.close())

    test('a page that is reloaded in the middle of an import shows how far it came, and what was handed over is there once', async () => {
      const files = Array.from({ length: 40 }, (_, i) =>
        wordFile(`Policy ${i + 1}.docx`, `Policy ${i + 1}`, 'We support BAME staff.'),
      )
      await page().locator('input[type=file]').first().setInputFiles(files)
      await page()
        .getByRole('heading', { name: /^Reading 40 documents: [1-9]/ })
        .waitFor()
      await page().reload()
      // What the page had not handed over cannot come any more; what it had is read.
      await page()
        .getByRole('region', { name: /documents/i })
        .first()
        .waitFor()
      await expect
        .poll(
          async () => {
            const [job] = await app.opened.host.listImports({})
            return job?.files.every(file => file.outcome)
          },
          { timeout: 30_000 },
        )
        .toBe(true)
      const [job] = await app.opened.host.listImports({})
      const read = job?.files.length ?? 0
      await expect.poll(() => page().locator('.documents tbody tr').count(), { timeout: 10_000 }).toBe(read)
      const names = await page().locator('.doc-name a').allTextContents()
      expect(new Set(names).size).toBe(read)
      // Handing the folder over again adds the others, and none twice.
      await page().locator('input[type=file]').first().setInputFiles(files)
      await page().getByRole('heading', { name: '40 documents read' }).waitFor()
      await expect.poll(() => page().locator('.documents tbody tr').count(), { timeout: 10_000 }).toBe(40)
    })

    test('two windows on one document show each other’s decisions', async () => {
      await page().locator('input[type=file]').first().setInputFiles(join(samplesFolder, 'grievance-policy.docx'))
      await page().locator('.findings-list .row').first().waitFor()
      const other = await app.context.newPage()
      await other.goto(app.newAddress())
      await other.getByRole('link', { name: 'grievance-policy' }).click()
      await other.locator('.findings-list .row').nth(1).click()
      await other.getByRole('button', { name: /^Accept/ }).click()
      await page()
        .getByText(/^1 of \d+ decided/)
        .waitFor()
      await page().getByRole('button', { name: 'Undo' }).click()
      await other.getByText(/^0 of \d+ decided/).waitFor()
      await other.close()
    })

    test('many windows can be open at once, and one goes on to hear when another is closed', async () => {
      const others = []
      for (let nth = 0; nth < 8; nth++) {
        const other = await app.context.newPage()
        await other.goto(app.newAddress())
        await other.getByRole('link', { name: 'grievance-policy' }).waitFor()
        others.push(other)
      }
      const [first, ...rest] = others
      // The first window of all has led until now.
      await page().goto('about:blank')
      await first?.close()
      await app.opened.host.setSettings({ theme: 'dark' })
      for (const other of rest) {
        await expect
          .poll(() => other.evaluate(() => document.documentElement.dataset.scheme), { timeout: 10_000 })
          .toBe('dark')
        await other.close()
      }
      await app.opened.host.setSettings({ theme: 'light' })
      await page().goto(app.newAddress())
      await page().getByRole('link', { name: 'grievance-policy' }).click()
      await page().locator('.findings-list .row').first().waitFor()
    })

    test('a document that is opened in a new tab is shown there, by a ticket that this tab asks for', async () => {
      await page().evaluate(() => location.assign('#/library'))
      const link = page().getByRole('link', { name: 'grievance-policy' })
      for (const button of ['left', 'middle'] as const) {
        const [other] = await Promise.all([
          app.context.waitForEvent('page'),
          link.click(button === 'left' ? { modifiers: ['ControlOrMeta'] } : { button }),
        ])
        await other.locator('.findings-list .row').first().waitFor()
        expect(new URL(other.url()).hash).toMatch(/^#\/review\//)
        await other.reload()
        await other.locator('.findings-list .row').first().waitFor()
        await other.close()
      }
      await link.click()
      await page().locator('.findings-list .row').first().waitFor()
    })

    test('a document that is removed in another window is said to be gone, and leads back to the library', async () => {
      const documents = await app.opened.host.listDocuments({})
      const id = documents.find(d => d.name === 'grievance-policy')?.id ?? ''
      await app.opened.host.deleteDocument({ document: id })
      await page().locator('.row').first().click()
      await page().keyboard.press('a')
      await page()
        .getByText(/no longer in the library/)
        .first()
        .waitFor()
      await app.opened.host.restoreDocument({ document: id })
      await page().reload()
      await page()
        .getByText(/^0 of \d+ decided/)
        .waitFor()
    })

    test('an address without its key says how to begin again, and shows nothing', async () => {
      const elsewhere = await app.context.browser()?.newContext()
      const stranger = await (elsewhere ?? app.context).newPage()
      await stranger.goto(app.home)
      await stranger.getByRole('heading', { name: 'Evenhand is not open here' }).waitFor()
      await stranger.goto('about:blank')
      await stranger.goto(`${app.home}#${'x'.repeat(43)}`)
      await stranger.getByText('This address has been used, and each works once.').waitFor()
      expect(new URL(stranger.url()).hash).toBe('#/library')
      expect(await stranger.locator('.doc-name').count()).toBe(0)
      await elsewhere?.close()
    })
  },
)

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so windows were not tested', () => {})
}
