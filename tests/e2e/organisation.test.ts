import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { wordFile } from '../helpers/word-file.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('the organisation is described once', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const names = () => page().getByRole('textbox', { name: 'Your organisation’s names' })
  const style = () => page().getByRole('combobox', { name: 'House style' })
  const term = () => page().getByRole('textbox', { name: 'Preferred collective term' })
  const saved = () => page().getByText('✓ Saved').waitFor()
  const goTo = (place: string) =>
    page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click()
  const readFile = async (source: string) => {
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().getByRole('button', { name: 'Read profile.yml' }).click(),
    ])
    const path = join(mkdtempSync(join(tmpdir(), 'evenhand-')), 'profile.yml')
    writeFileSync(path, source)
    await chooser.setFiles(path)
  }

  beforeAll(async () => {
    app = await openApp(browser ?? '')
    await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  }, 120_000)
  afterAll(() => app?.close())

  test('what is written is kept without any button, also by somebody who leaves at once', async () => {
    await goTo('Organisation')
    await names().fill('Alderbrook Minds')
    await saved()
    await names().fill('Alderbrook Minds\nAlderbrook')
    await goTo('Rule sets')
    await expect
      .poll(async () => (await app.opened.host.profile({})).organisation)
      .toEqual(['Alderbrook Minds', 'Alderbrook'])
    await goTo('Organisation')
    await expect.poll(() => names().inputValue()).toBe('Alderbrook Minds\nAlderbrook')
  })

  test('an entry that is too long is named, and everything else is saved', async () => {
    await names().fill(`Alderbrook Minds\n${'long '.repeat(60)}`)
    await page()
      .getByText(/an entry has 200 characters at most/)
      .waitFor()
    expect((await app.opened.host.profile({})).organisation).toEqual(['Alderbrook Minds'])
    await names().fill('Alderbrook Minds')
    await saved()
  })

  test('a house style fills in what it says, leaves the names alone, and can be taken back', async () => {
    await style().selectOption('GOV.UK style')
    await page().getByText('GOV.UK style was filled in.').waitFor()
    expect(await term().inputValue()).toBe('ethnic minorities')
    expect(await names().inputValue()).toBe('Alderbrook Minds')
    await saved()
    expect(await axeViolations(page())).toEqual([])
    await page().getByRole('button', { name: 'Undo' }).click()
    expect(await term().inputValue()).toBe('')
    await saved()
    expect(await app.opened.host.profile({})).not.toHaveProperty('preferred-term')
  })

  test('profile.yml is read, with a style on which it builds; one with a mistake changes nothing and says where it is', async () => {
    await readFile('organisation: [Alderbrook]\nblack: blue\n')
    await page()
      .getByText(/profile\.yml:2:8/)
      .waitFor()
    expect(await names().inputValue()).toBe('Alderbrook Minds')
    await readFile('based-on: nhs\norganisation: [Alderbrook]\npreferred-term: { term: racialised communities }\n')
    await page().getByText('profile.yml was read.').waitFor()
    expect([await names().inputValue(), await term().inputValue()]).toEqual(['Alderbrook', 'racialised communities'])
  })

  test('the organisation is saved as profile.yml, which says the same when it is read again', async () => {
    await saved()
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('button', { name: 'Save as profile.yml' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('profile.yml')
    const source = readFileSync((await download.path()) ?? '', 'utf8')
    const { host } = app.opened
    expect(await host.readProfile({ name: 'profile.yml', source })).toEqual(await host.profile({}))
  })

  test('documents are reviewed again with it as soon as the page is left', async () => {
    await goTo('Library')
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().getByRole('button', { name: 'Add documents' }).click(),
    ])
    await chooser.setFiles(wordFile('Plan.docx', 'We support BAME staff and people of every background in our work.'))
    await page()
      .getByRole('tab', { name: /Language/ })
      .click()
    await page().locator('.row', { hasText: 'BAME' }).waitFor()
    await goTo('Organisation')
    await page().getByRole('textbox', { name: 'Other terms you accept' }).fill('BAME')
    await goTo('Review')
    await page()
      .getByRole('tab', { name: /Language/ })
      .click()
    await page().locator('.row', { hasText: 'BAME' }).waitFor({ state: 'detached' })
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so the organisation was not tested', () => {})
}
