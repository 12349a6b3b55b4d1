import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandId } from '../../host/bridge/contract/commands.ts'
import type { Shell, ShellCommand } from '../../host/bridge/contract/shell.ts'
import { type AppInBrowser, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { samplesFolder, smallRules } from '../helpers/small-rules.ts'

declare global {
  interface Window {
    /** The test's hands on the stand-in for the desktop app's shell. */
    shellForTests: { tell?: (command: ShellCommand) => void; folder?: string; paths: readonly string[] }
  }
}

const browser = findBrowser()

/** Puts a shell on the page, as Electron's preload script does, whose system dialogs answer at once. */
function standInShell(): void {
  window.shellForTests = { paths: [] }
  const shell: Shell = {
    choose: async () => window.shellForTests.paths,
    chooseExportFolder: async () => window.shellForTests.folder,
    pathOf: file => `/dropped/${file.name}`,
    subscribe: listener => {
      window.shellForTests.tell = listener
      return () => {}
    },
  }
  Object.assign(window, { evenhandShell: shell })
}

/** The page's half of what only the desktop app can do, in a browser whose host may read and write paths. */
describe.skipIf(browser === undefined)('the page in the desktop app', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const tell = (command: ShellCommand) => page().evaluate(sent => window.shellForTests.tell?.(sent), command)
  const choose = (command: CommandId) => tell({ kind: 'run', command })
  const place = () => page().evaluate(() => location.hash)

  beforeAll(async () => {
    const toPdf = async () => new TextEncoder().encode('%PDF-')
    const options = { desktop: true, rulesFolder: smallRules, toPdf }
    app = await openApp(browser ?? '', undefined, options, context => context.addInitScript(standInShell))
  }, 120_000)
  afterAll(() => app?.close())

  test('takes in a file that the system opened with the app and shows its review, and again from the menu', async () => {
    await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
    await choose('rules')
    await tell({ kind: 'open-files', paths: [join(samplesFolder, 'grievance-policy.docx')] })
    await page().locator('.page-text h1').waitFor()
    const [document] = await app.opened.host.listDocuments({})
    expect(await place()).toBe(`#/review/${document?.id}`)
    await choose('library')
    await page().getByRole('link', { name: 'grievance-policy' }).first().waitFor()
    await tell({ kind: 'open-document', document: document?.id ?? '' })
    await page().locator('.page-text h1').waitFor()
    expect(await place()).toBe(`#/review/${document?.id}`)
  })

  test('goes to each page by the menu, and back to the review that was last open', async () => {
    const review = await place()
    for (const [item, hash] of [
      ['library', '#/library'],
      ['rules', '#/rules'],
      ['organisation', '#/organisation'],
      ['review', review],
    ] as const) {
      await choose(item)
      await expect.poll(place).toBe(hash)
    }
    await choose('shortcuts')
    await page().getByRole('dialog').getByText('Review again with the current rules').waitFor()
    await page().keyboard.press('Escape')
  })

  test('undoes a decision by the menu, but letters where something is being written', async () => {
    await page()
      .getByRole('tab', { name: /Language/ })
      .click()
    await page().locator('.row').first().focus()
    await page().keyboard.press('j')
    await page().keyboard.press('a')
    await page()
      .getByText(/^1 of \d+ decided/)
      .waitFor()
    const search = page().getByRole('searchbox', { name: 'Search findings' })
    await search.click()
    await page().keyboard.type('zzz')
    await choose('undo')
    expect((await search.inputValue()).length).toBeLessThan(3)
    await page()
      .getByText(/^1 of \d+ decided/)
      .waitFor()
    await page().locator('.page').click()
    await choose('undo')
    await page()
      .getByText(/^0 of \d+ decided/)
      .waitFor()
    await choose('redo')
    await page()
      .getByText(/^1 of \d+ decided/)
      .waitFor()
  })

  test('reviews again by the menu, where the library says what was done', async () => {
    await choose('organisation')
    await choose('review-again')
    await expect.poll(place).toBe('#/library')
    await choose('review-again')
    await page()
      .getByText(/reviewed again\. Every decision was kept\./)
      .waitFor()
  })

  test('writes a PDF to the folder that was chosen, and lets the menu wait until its dialog is closed', async () => {
    const folder = makeFolder()
    await page().evaluate(chosen => {
      window.shellForTests.folder = chosen
    }, folder)
    await choose('review')
    await page().locator('.page-text h1').waitFor()
    await choose('export')
    const dialog = page().getByRole('dialog')
    for (const name of [/^Word with comments/, /^Report A page/]) await dialog.getByRole('checkbox', { name }).uncheck()
    await dialog.getByRole('checkbox', { name: /^PDF/ }).check()
    await dialog.getByRole('button', { name: 'Export' }).click()
    await dialog.getByText(`1 file written to ${folder}.`).waitFor()
    expect([...filesBelow(folder).keys()]).toEqual(['grievance-policy.pdf'])
    await choose('library')
    expect(await place()).toMatch(/^#\/review/)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
    // A screen reader finds the page again, though nothing on it had opened the dialog.
    await page().getByRole('main').waitFor()
    await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toMatch(/^(?:H1|MAIN)$/)
  })

  test('reads what was dropped from its place', async () => {
    await choose('library')
    await page().getByRole('heading', { name: 'Library' }).waitFor()
    await page().evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'leave.docx'))
      document.querySelector('.drop-zone')?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }))
    })
    // There is nothing at that place, and the line says so: it was the path that was handed over.
    const refused = page().locator('.imports li[data-state=refused]')
    await refused.waitFor()
    expect(await refused.textContent()).toMatch(/^leave[\s\S]*does not exist/i)
  })

  test('has reported no error', () => {
    expect(app.errors).toEqual([])
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found, so the page’s half of the desktop app was not tested', () => {})
}
