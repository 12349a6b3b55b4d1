import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { docx } from '../helpers/hosts.ts'
import { ourRule, ourSetAsFile } from '../helpers/our-set.ts'
import { smallRules } from '../helpers/small-rules.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('rule sets are handed on and brought in', { timeout: 120_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const button = (name: string | RegExp) => page().getByRole('button', { name })
  const dialog = () => page().getByRole('dialog')
  const bringIn = ({ name, text }: { readonly name: string; readonly text: string }) =>
    page()
      .getByLabel('A rule set to bring in')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })

  beforeAll(async () => {
    app = await openApp(browser ?? '', undefined, { rulesFolder: smallRules, prewarm: false })
    const { host } = app.opened
    await host.importFiles({
      files: [{ name: 'Care.docx', bytes: docx('Care policy', 'We listen to service users.') }],
    })
    await vi.waitUntil(async () => (await host.listDocuments({})).length === 1, { timeout: 60_000, interval: 200 })
    await page().goto(`${app.home}#/workshop`)
  }, 120_000)
  afterAll(() => app?.close())

  test('a set from somebody else is shown with what it would change, and is off until it is switched on', async () => {
    await bringIn(ourSetAsFile())
    await dialog().getByText('Version 1.0.0 by Example Charity. Licence: CC BY 4.0.').waitFor()
    await dialog().getByText('We say residents').waitFor()
    await button('Look through my documents').click()
    await dialog().getByText('In 1 of 1 document: 1 finding would appear', { exact: false }).waitFor()
    await dialog().getByText('service users', { exact: true }).waitFor()
    expect(await axeViolations(page())).toEqual([])
    await button('Bring it in, switched off').click()
    await page().getByText('Our rules 1.0.0 is here, and off. Switch it on in the list above.').waitFor()
    await page().getByText('1 rule · off').waitFor()
    await page().getByText('from Example Charity · off').first().waitFor()
    await button('Switch Our rules on').click()
    await page().getByText('1 rule · on').waitFor()
  })

  test('it is handed on as one file, with what is new in it', async () => {
    await button('Hand on Our rules').click()
    await dialog().getByRole('textbox', { name: 'Version', exact: true }).waitFor()
    await vi.waitUntil(
      async () => (await dialog().getByRole('textbox', { name: 'Version', exact: true }).inputValue()) === '1.1.0',
    )
    expect(await button('Save as a file').isDisabled()).toBe(true)
    await dialog().getByLabel('What is new in this version').fill('Nothing but a new number.')
    expect(await axeViolations(page())).toEqual([])
    const [saved] = await Promise.all([page().waitForEvent('download'), button('Save as a file').click()])
    expect(saved.suggestedFilename()).toBe('ours-1.1.0.evenhand-rules.yml')
    expect(readFileSync(await saved.path(), 'utf8')).toContain('what: Nothing but a new number.')
    await page().getByText('Saved as ours-1.1.0.evenhand-rules.yml.').waitFor()
  })

  test('a newer version is shown rule by rule beside the one that is here', async () => {
    await bringIn(ourSetAsFile('2.0.0', ourRule.replace('People live here.', 'They chose it.')))
    await dialog().getByText('What differs from version 1.1.0').waitFor()
    await dialog().getByText('Why it matters: was “People live here.”, is “They chose it.”.').waitFor()
    await button('Replace version 1.1.0').click()
    await page().getByText('Our rules 2.0.0 is in the place of 1.1.0.').waitFor()
  })

  test('a set with mistakes is shown with all of them, and cannot be brought in', async () => {
    const { text } = ourSetAsFile('3.0.0')
    await bringIn({
      name: 'bad.yml',
      text: text.replace('verdict: avoid', 'verdict: awful').replace('OUR-01', 'our 1'),
    })
    await dialog().getByText('The set cannot be brought in.', { exact: false }).waitFor()
    expect(await dialog().getByRole('listitem').count()).toBeGreaterThan(1)
    expect(await button(/Bring it in|Replace/).count()).toBe(0)
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(app.errors).toEqual([])
  })
})
