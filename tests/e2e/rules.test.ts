import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { wordFile } from '../helpers/word-file.ts'
import { stillness } from './stillness.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('those who own the policies own the rules', { timeout: 120_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const dialog = () => page().getByRole('dialog')
  const goTo = (place: string) =>
    page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click()
  const press = (key: string) => page().keyboard.press(key)
  const openRule = async (id: string) => {
    await goTo('Rule sets')
    await page().getByRole('searchbox', { name: 'Find a rule' }).fill(id)
    await page().locator('.rule-title', { hasText: id }).click()
    await page().getByRole('heading', { name: 'What reviewers decided' }).waitFor()
  }
  const faultless = async () => {
    await stillness(page())
    expect(await axeViolations(page())).toEqual([])
  }
  const idOf = async (name: string) =>
    (await app.opened.host.listDocuments({})).find(one => one.name === name)?.id ?? ''
  const reviewAgain = () => app.opened.host.reviewAgain({})
  const flagged = async (document: string) =>
    (await app.opened.host.openDocument({ document })).findings.some(
      ({ kind, rule, ...found }) => kind === 'wording' && rule === 'L001' && 'occurrences' in found,
    )

  beforeAll(async () => {
    app = await openApp(browser ?? '')
    await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
    const { host } = app.opened
    const text = ['Grievance policy', 'You can raise a grievance.', 'Our BAME champions meet on Mondays.']
    await host.importFiles({
      files: [
        wordFile('Champions.docx', ...text),
        wordFile('Other.docx', 'Recruitment policy', 'We hire BAME staff.'),
      ].map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) })),
    })
  }, 180_000)
  afterAll(() => app?.close())

  test('every rule is found, narrowed and put in order, and its page tells where it was found', async () => {
    await expect.poll(async () => (await app.opened.host.listDocuments({})).length, { timeout: 60_000 }).toBe(2)
    await goTo('Rule sets')
    await page()
      .getByText(/^\d+ rules in \d+ sets$/)
      .waitFor()
    await faultless()
    await page().getByRole('combobox', { name: 'Strength' }).selectOption('Avoid')
    await page().getByRole('combobox', { name: 'Order' }).selectOption('Found most first')
    await page().locator('.rule-table tbody:not(.room) tr').first().waitFor()
    await page().getByRole('button', { name: 'Show all' }).click()
    await openRule('L001')
    await page().getByRole('heading', { name: 'In your documents' }).waitFor()
    await page()
      .getByText('Our BAME champions')
      .or(page().locator('blockquote', { hasText: 'BAME' }))
      .first()
      .waitFor()
    await faultless()
  })

  test('a rule is switched off for a type with the keyboard alone, and for one document, and reviews say why', async () => {
    await openRule('L001')
    await page().getByRole('button', { name: 'Switch off for a type or a document…' }).focus()
    await press('Enter')
    await dialog().getByRole('radio', { name: 'A type of document' }).waitFor()
    await faultless()
    await press('Tab')
    await page().keyboard.type('Grievance')
    await press('Tab')
    await page().keyboard.type('The name of our network')
    await press('Tab')
    await press('Tab')
    await press('Enter')
    await page().getByText('Off for documents of the type grievance policy').waitFor()
    await reviewAgain()
    const [first, other] = [await idOf('Champions'), await idOf('Other')]
    expect([await flagged(first), await flagged(other)]).toEqual([false, true])
    const { notApplied } = await app.opened.host.reviewScope({ document: first })
    expect(notApplied.find(({ rule }) => rule === 'L001')).toMatchObject({
      because: 'off-for-type',
      reason: 'The name of our network',
    })
    await page()
      .getByRole('button', { name: /^Take back/ })
      .click()
    await page().getByText('Off for documents of the type').waitFor({ state: 'detached' })
    await page().getByRole('button', { name: 'Switch off for a type or a document…' }).click()
    await dialog().getByRole('radio', { name: 'One document' }).click()
    await dialog().getByRole('combobox', { name: 'Document' }).selectOption(other)
    await dialog().getByRole('button', { name: 'Switch off' }).click()
    await page()
      .getByRole('button', { name: /^Take back/ })
      .waitFor()
    await reviewAgain()
    expect([await flagged(first), await flagged(other)]).toEqual([true, false])
  })

  test('a dismissed finding becomes an exception, which is seen before it is used', async () => {
    const document = await idOf('Champions')
    const { findings } = await app.opened.host.openDocument({ document })
    const finding = findings.find(({ rule }) => rule === 'L001')?.id ?? ''
    await app.opened.host.decide({ document, finding, state: 'dismissed', reason: 'The name of a group' })
    await page().goto(`${app.home}#/review/${document}?finding=${encodeURIComponent(finding)}`)
    await page().getByRole('link', { name: 'Let the rule learn from this…' }).click()
    await dialog().getByText('What should the rule learn?').waitFor()
    await faultless()
    await dialog().getByRole('radio', { name: 'Not directly before these words' }).click()
    await dialog().getByRole('textbox', { name: 'Words' }).fill('champions')
    await dialog().getByRole('button', { name: 'Show the change' }).click()
    await dialog().getByText('directly before “champions”').waitFor()
    await dialog().getByText('L001 is no longer found').waitFor({ timeout: 60_000 })
    await faultless()
    expect(await flagged(document)).toBe(true)
    await dialog().getByRole('button', { name: 'Use this change' }).click()
    await dialog().getByText('The change is used from now on').waitFor({ timeout: 60_000 })
    await press('Escape')
    await reviewAgain()
    expect(await flagged(document)).toBe(false)
  })

  test('the rules that reviewers disagreed with are listed with the reasons', async () => {
    await goTo('Rule sets')
    await page().getByRole('tab', { name: 'How they were judged' }).click()
    await page()
      .getByRole('row', { name: /L001.*The name of a group/ })
      .waitFor()
    await faultless()
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('button', { name: 'Save as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('How rules were judged.csv')
  })

  test('a model document becomes a standard of drafts', async () => {
    await goTo('Library')
    await app.addDocuments([join(samplesFolder, 'grievance-policy.docx')])
    await page().locator('.findings-list .row').first().waitFor()
    await goTo('Rule sets')
    await page().getByRole('tab', { name: 'From a model document' }).click()
    await page()
      .getByRole('combobox', { name: 'Model document' })
      .selectOption(await idOf('grievance-policy'))
    await page().locator('.standard-section').first().waitFor()
    await faultless()
    const kept = page().getByRole('checkbox', { checked: true })
    while ((await kept.count()) > 2) await kept.last().uncheck()
    await page()
      .getByRole('button', { name: /^Draft \d+ requirements?$/ })
      .click()
    await page()
      .getByRole('heading', { name: /requirements? (is|are) drafted/ })
      .waitFor({ timeout: 60_000 })
    await faultless()
    const own = await app.opened.host.ownRules({})
    expect(own.filter(({ name }) => name.startsWith('STD-')).every(({ used, draft }) => !used && draft)).toBe(true)
    expect(own.some(({ name }) => name.startsWith('STD-'))).toBe(true)
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so the rules were not tested', () => {})
}
