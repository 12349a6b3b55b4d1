import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { docx } from '../helpers/hosts.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('a policy officer makes rules of their own', { timeout: 120_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const box = (name: string | RegExp) => page().getByRole('textbox', { name })
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: typeof name === 'string' })
  const says = (text: string | RegExp) => page().getByText(text).first().waitFor()
  const example = async (kind: string, nth: number, text: string) => {
    await button(`Add an example: ${kind}`).click()
    await box(`${kind}, ${nth}`).fill(text)
  }

  beforeAll(async () => {
    app = await openApp(browser ?? '')
    const { host } = app.opened
    const bytes = docx(
      'Care policy',
      'This policy says how we care for people who live with us and what they can expect of us every day.',
      'Our Speak Up Guardian will listen to you. You can email the guardian at any time.',
      'A Speak Up Guardian might help you.',
      'We listen to service users.',
    )
    await host.importFiles({ files: [{ name: 'Care policy.docx', bytes }] })
    await vi.waitUntil(async () => (await host.listDocuments({})).length === 1, { timeout: 60_000, interval: 200 })
  }, 120_000)
  afterAll(() => app?.close())

  const [whole, part, none] = [
    'Texts that say it all',
    'Texts that say part of it, or leave it open',
    'Texts that do not say it',
  ] as const

  test('a requirement from nothing, which shows its matches as it is written', async () => {
    await page().goto(`${app.home}#/workshop`)
    await button('New requirement').click()
    await box('What the document must say, in a sentence').fill('Every policy names our Speak Up Guardian')
    await box('What it is, as a noun').fill('our Speak Up Guardian')
    await box('Ways to say it').fill('speak up guardian')
    await button('Add a part').click()
    await box('What it is, as a noun').nth(1).fill('how to reach them')
    await box('Ways to say it').nth(1).fill('guardian & {email~|telephone~|call~}')
    await box('Where it is missing, in a sentence').fill('The policy does not name our Speak Up Guardian.')
    await box('The instruction').fill('Name the Speak Up Guardian, and say how to reach them.')
    await box('Why it matters').fill('People need to know whom to tell.')
    await example(whole, 1, 'Our Speak Up Guardian will listen to you: email the guardian.')
    await example(part, 1, 'Our Speak Up Guardian will listen to you.')
    await says('The rule can be used once it has two examples of each kind.')
    expect(await button('Use this rule').isDisabled()).toBe(true)
    await example(whole, 2, 'You will reach our Speak Up Guardian by email.')
    await example(none, 1, 'Speak to your manager.')
    await button(`Add an example: ${none}`).click()
    await page().keyboard.type('Tell your line manager.')
    expect(await box(`${none}, 2`).inputValue()).toBe('Tell your line manager.')
    await page().getByRole('combobox', { name: 'Try it in' }).selectOption('Care policy')
    await says('Nothing is wrong with it, and every example comes out as you want.')
    const live = page().getByRole('region', { name: 'What comes of it' })
    await live.getByText('Our Speak Up Guardian will listen to you.').first().waitFor()
    await live
      .getByText(/Read as a commitment/)
      .first()
      .waitFor()
    await live
      .getByText(/leaves them open/)
      .first()
      .waitFor()
    expect(await axeViolations(page())).toEqual([])
  })

  test('an example that fails says which part was met, which was not and why, and keeps the rule from being used', async () => {
    await box(`${whole}, 1`).fill('There is no Speak Up Guardian to email.')
    await says(/One example fails; the rule can be used once it comes out as you want/)
    await button(`${whole}, 1`).click()
    await expect.poll(() => box(`${whole}, 1`).evaluate(field => field === document.activeElement)).toBe(true)
    await says('Comes out as missing, and not as covered.')
    await says(/denied: not, no, never/)
    expect(await button('Use this rule').isDisabled()).toBe(true)
    await box(`${whole}, 1`).fill('Our Speak Up Guardian will listen to you: email the guardian.')
    await says('Nothing is wrong with it, and every example comes out as you want.')
  })

  test('form and YAML are two views of one text, and a mistake is shown at its line', async () => {
    await page().getByRole('tab', { name: 'YAML' }).click()
    const yaml = box('The rule in YAML')
    const text = await yaml.inputValue()
    await yaml.fill(`# Asked for by our board\n${text.replace('strength: practice', 'strength: custom')}`)
    await says(/strength: one of these is wanted here/)
    await page()
      .getByRole('button', { name: /^Line \d+$/ })
      .first()
      .click()
    expect(await axeViolations(page())).toEqual([])
    await yaml.fill(`# Asked for by our board\n${text}`)
    await page().getByRole('tab', { name: 'Form' }).click()
    await box('Who is affected').fill('Everyone')
    await page().getByRole('tab', { name: 'YAML' }).click()
    expect(await box('The rule in YAML').inputValue()).toBe(
      `# Asked for by our board\n${text.replace(/( {2}why: .*\n)/, '$1  who: Everyone\n')}`,
    )
    await page().getByRole('tab', { name: 'Form' }).click()
  })

  test('a mistake in the form leads to its field, and the types of document are chosen by their names', async () => {
    const why = 'People need to know whom to tell.'
    await box('Why it matters').fill('')
    await button('Why it matters').click()
    await expect.poll(() => box('Why it matters').evaluate(field => field === document.activeElement)).toBe(true)
    await box('Why it matters').fill(why)
    await page().getByText('Where and when it is used').click()
    const types = page().getByRole('combobox', { name: 'Types of document' })
    await types.click()
    await page().getByRole('menuitemcheckbox', { name: 'Grievance policy' }).click()
    await page().keyboard.press('Escape')
    const yaml = async () => (await app.opened.host.pieceTexts({ kind: 'rule', name: 'OUR-01' })).draft
    await expect.poll(yaml).toContain('applies: [grievance]')
    expect(await axeViolations(page())).toEqual([])
    await types.click()
    await page().getByRole('menuitemcheckbox', { name: 'Grievance policy' }).click()
    await page().keyboard.press('Escape')
    await expect.poll(yaml).not.toContain('applies')
    await says('Nothing is wrong with it, and every example comes out as you want.')
  })

  test('what would change is shown before the rule is used, and then it is', async () => {
    await button('What would change').click()
    const dialog = page().getByRole('dialog')
    await dialog.getByText(/1 finding would appear/).waitFor()
    await dialog.getByText('Our Speak Up Guardian will listen to you.').first().waitFor()
    expect(await axeViolations(page())).toEqual([])
    await dialog.getByRole('button', { name: 'Use this rule' }).click()
    await says(/It is used from now on/)
    await button('Review documents again').click()
    await says('Your documents are up to date.')
    const [care] = await app.opened.host.listDocuments({})
    const { findings } = await app.opened.host.openDocument({ document: care?.id ?? '' })
    expect(findings.find(({ id }) => id === 'OUR-01')).toMatchObject({ verdict: 'covered' })
  })

  test('a wording from nothing, with words from its examples, by keyboard alone', async () => {
    await page().goto(`${app.home}#/workshop`)
    await button('New wording').focus()
    await page().keyboard.press('Enter')
    await box('What the rule is about, in a line').focus()
    await page().keyboard.type('We say residents')
    // A wording has no name besides its line.
    expect(await box('Short name').count()).toBe(0)
    await box('Words to flag').focus()
    await page().keyboard.type('service user*')
    await box('The words').focus()
    await page().keyboard.type('residents')
    await box('Why it matters').focus()
    await page().keyboard.type('People live here.')
    await button('Add an example: Texts in which it is flagged').focus()
    await page().keyboard.press('Enter')
    await page().keyboard.type('We support clients and tenants.')
    await says(/One example fails/)
    await says('None of the words are in it.')
    await page()
      .getByRole('button', { name: /^Add “.*clients.*”$/ })
      .first()
      .focus()
    await page().keyboard.press('Enter')
    await says('The rule can be used once it has two examples of each kind.')
    for (const [kind, text] of [
      ['Texts in which it is flagged', 'We ask service users what they want.'],
      ['Texts in which it is not flagged', 'Our residents matter.'],
      ['Texts in which it is not flagged', 'We ask everyone what they want.'],
    ]) {
      await button(`Add an example: ${kind}`).focus()
      await page().keyboard.press('Enter')
      await page().keyboard.type(text ?? '')
    }
    await says('Nothing is wrong with it, and every example comes out as you want.')
    await button('Use this rule').focus()
    await page().keyboard.press('Enter')
    await says(/It is used from now on/)
    await page().getByRole('link', { name: '← Your own rules' }).click()
    await page()
      .getByRole('link', { name: /OUR-02/ })
      .waitFor()
    expect(await axeViolations(page())).toEqual([])
    expect(app.errors).toEqual([])
  })

  test('a change to a shipped rule is kept by somebody who leaves at once, and is taken back', async () => {
    await page().getByRole('searchbox', { name: 'Find a rule to change' }).fill('GRV-08')
    await page()
      .getByRole('link', { name: /GRV-08/ })
      .click()
    await box('Short name').fill('Companion')
    await page().getByRole('link', { name: '← Your own rules' }).click()
    await page().getByRole('link', { name: 'GRV-08 Companion' }).click()
    await expect.poll(() => box('Short name').inputValue()).toBe('Companion')
    const { draft = '', shipped = '' } = await app.opened.host.pieceTexts({ kind: 'rule', name: 'GRV-08' })
    expect(draft).toBe(shipped.replace('name: Right to be accompanied', 'name: Companion'))
    await button('Throw the draft away').click()
    await expect.poll(() => box('Short name').inputValue()).toBe('Right to be accompanied')
    expect((await app.opened.host.ownRules({})).map(({ name }) => name)).not.toContain('GRV-08')
  })
})
