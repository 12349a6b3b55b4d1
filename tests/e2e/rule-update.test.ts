import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { freshWorkspace, hostOn } from '../helpers/hosts.ts'
import { smallRules } from '../helpers/small-rules.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('an update of Evenhand', { timeout: 120_000 }, () => {
  test('changes a rule that the organisation changed as well: both are shown, and one is chosen', async () => {
    const workspace = freshWorkspace()
    const before = await hostOn(workspace)
    const { shipped = '' } = await before.host.pieceTexts({ kind: 'rule', name: 'T01' })
    const text = shipped.replace('=BAME', '{=BAME|=BME}').replace('flag: ["x"]', 'flag: ["BME staff"]')
    await before.host.keepDraft({ kind: 'rule', name: 'T01', text })
    await before.host.useDraft({ kind: 'rule', name: 'T01' })
    await before.close()
    const rulesFolder = mkdtempSync(join(tmpdir(), 'evenhand-rules-'))
    cpSync(smallRules, rulesFolder, { recursive: true })
    const topic = join(rulesFolder, 'terms/topic.yml')
    writeFileSync(topic, readFileSync(topic, 'utf8').replace('=BAME', '=BAMER'))

    const app = await openApp(browser ?? '', undefined, { workspace, rulesFolder })
    onTestFinished(() => app.close())
    const { page } = app
    await page.goto(`${app.home}#/workshop`)
    await page.getByRole('link', { name: /T01/ }).click()
    const both = page.getByRole('region', { name: 'Changed in both places' })
    await both.getByText('Yours is used until you choose.').waitFor()
    await both.getByText(/Evenhand changed: find/).waitFor()
    expect(await both.getByRole('textbox', { name: 'As you changed it' }).inputValue()).toBe(text)
    expect(await both.getByRole('textbox', { name: 'As Evenhand has it now' }).inputValue()).toContain('=BAMER')
    await expect.poll(() => page.getByRole('button', { name: 'What would change' }).isEnabled()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await both.getByRole('button', { name: 'Keep yours' }).click()
    await both.waitFor({ state: 'detached' })
    expect(await app.opened.host.ownRules({})).toMatchObject([{ name: 'T01', standing: 'changed', used: true }])
    expect(app.errors).toEqual([])
  })
})
