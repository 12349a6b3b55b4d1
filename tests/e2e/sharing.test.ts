import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DecisionState } from '../../engine/decision.ts'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { stillness } from './stillness.ts'

const browser = findBrowser()
const looks = ['light', 'dark', 'high-contrast'] as const
const passphrase = 'four plain words here'

/** What each of the two says on the first findings of the grievance policy, each on their own. */
const ada: readonly DecisionState[] = ['accepted', 'dismissed', 'accepted', 'discuss', 'accepted', 'dismissed']
const bola: readonly DecisionState[] = ['accepted', 'accepted', 'dismissed', 'discuss', 'accepted', 'not-applicable']

describe.skipIf(browser === undefined)('sharing between two reviewers', { timeout: 90_000 }, () => {
  let [here, there]: AppInBrowser[] = []
  let folder = ''
  const app = (which: AppInBrowser | undefined): AppInBrowser => {
    if (!which) throw new Error('not open')
    return which
  }
  const page = () => app(here).page
  const host = () => app(here).opened.host
  const dialog = (of: Page = page()) => of.getByRole('dialog')
  const view = (name: string, of: Page = page()) => of.getByRole('link', { name, exact: true }).click()
  const button = (name: string | RegExp, of: Page = page()) => of.getByRole('button', { name, exact: true })
  const field = (name: string, of: Page = page()) => of.getByRole('textbox', { name, exact: true })
  const path = (name: string) => join(folder, name)
  const grievance = async (of: AppInBrowser) =>
    (await of.opened.host.listDocuments({})).find(({ name }) => name === 'grievance-policy')?.id ?? ''
  const inEachLook = async () => {
    const found: Record<string, string[]> = {}
    for (const theme of looks) {
      await host().setSettings({ theme })
      await expect.poll(() => page().evaluate(() => document.documentElement.dataset.scheme)).toBe(theme)
      await stillness(page())
      const violations = await axeViolations(page())
      if (violations.length > 0) found[theme] = violations
    }
    await host().setSettings({ theme: 'light' })
    return found
  }
  const decide = async (of: AppInBrowser, states: readonly DecisionState[]) => {
    const document = await grievance(of)
    const { findings } = await of.opened.host.openDocument({ document })
    for (const [n, state] of states.entries()) {
      const reason = state === 'dismissed' ? { reason: 'The handbook says it.' } : {}
      await of.opened.host.decide({ document, finding: findings[n]?.id ?? '', state, ...reason })
    }
    return findings
  }
  /** Chooses a file by the button of the page for sharing. */
  const bringIn = async (file: string) => {
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().getByRole('button', { name: 'Bring in or restore a file…' }).click(),
    ])
    await chooser.setFiles(path(file))
  }
  const savedFrom = async (of: Page, name: string) => {
    const [download] = await Promise.all([of.waitForEvent('download'), of.keyboard.press('Enter')])
    await download.saveAs(path(name))
    return download.suggestedFilename()
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evenhand-shared-'))
    ;[here, there] = [await openApp(browser ?? ''), await openApp(browser ?? '')]
    for (const [one, reviewer, names] of [
      [here, 'Ada', ['grievance-policy']],
      [there, 'Bola', ['grievance-policy', 'edi-policy']],
    ] as const) {
      await one.opened.host.setSettings({ reviewer, theme: 'light' })
      await one.addDocuments(names.map(name => join(samplesFolder, `${name}.docx`)))
      await (names.length === 1
        ? one.page.locator('.page-text h1').waitFor({ timeout: 60_000 })
        : one.page.getByRole('heading', { name: '2 documents read' }).waitFor({ timeout: 60_000 }))
    }
    const findings = await decide(app(here), ada)
    await decide(app(there), bola)
    await app(there).opened.host.note({
      document: await grievance(app(there)),
      finding: findings[1]?.id ?? '',
      text: 'Ask HR first.',
    })
  }, 240_000)
  afterAll(async () => {
    await here?.close()
    await there?.close()
  })

  test('before anything was shared, the page says how to begin, and is read in every look', async () => {
    await button('Library').click()
    await view('Sharing')
    await page().getByText('Nothing is left to settle.').waitFor()
    await page().getByText('There is nothing to compare yet.').waitFor()
    expect(await inEachLook()).toEqual({})
  })

  test('documents that were chosen go into a file, by keyboard alone, under a passphrase that is typed twice', async () => {
    const other = app(there).page
    await other.getByRole('checkbox', { name: 'Select grievance-policy' }).press('Space')
    await other.getByRole('checkbox', { name: 'Select edi-policy' }).press('Space')
    await button('Share 2…', other).press('Enter')
    await dialog(other).getByText('If it is lost, nobody can open the file, not even you.').waitFor()
    await field('Passphrase', other).press('Enter')
    await dialog(other).getByText('It has fewer than 8 characters.').waitFor()
    await field('Passphrase', other).pressSequentially(passphrase)
    expect(await field('Passphrase', other).getAttribute('type')).toBe('password')
    await other.keyboard.press('Tab')
    await other.keyboard.type('four plain word')
    await dialog(other).getByText('It differs from the one above.').waitFor()
    await other.keyboard.type('s here')
    await other.keyboard.press('Tab')
    await other.keyboard.press('Space')
    expect(await field('Passphrase', other).getAttribute('type')).toBe('text')
    expect(await axeViolations(other)).toEqual([])
    await field('The same passphrase again', other).focus()
    expect(await savedFrom(other, 'bola.evenhand')).toMatch(/^Evenhand reviews .*\.evenhand$/)
    await dialog(other).getByText('Saved as Evenhand reviews').waitFor()
    await other.keyboard.press('Escape')
    await dialog(other).waitFor({ state: 'detached' })
  })

  test('a wrong passphrase, a damaged file and something else are told apart in a sentence, and nothing changes', async () => {
    const bytes = readFileSync(path('bola.evenhand'))
    writeFileSync(path('cut-off.evenhand'), bytes.subarray(0, 3000))
    writeFileSync(path('letter.evenhand'), 'Dear Ada, here is the file.')
    const newer = Buffer.from(bytes)
    newer.writeUInt16BE(2, 8)
    writeFileSync(path('newer.evenhand'), newer)
    const before = await host().listDocuments({})
    for (const [file, sentence] of [
      ['letter.evenhand', 'This is not a file that Evenhand made for sharing.'],
      ['newer.evenhand', 'newer version of Evenhand'],
    ] as const) {
      await bringIn(file)
      await dialog().getByRole('alert').getByText(sentence).waitFor()
      await page().keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
    }
    await bringIn('cut-off.evenhand')
    await field('Passphrase').fill(passphrase)
    await page().keyboard.press('Enter')
    await dialog().getByText('If it is right, the file is damaged.').waitFor()
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await bringIn('bola.evenhand')
    await field('Passphrase').fill('four plain words')
    await page().keyboard.press('Enter')
    await dialog().getByText('The passphrase does not open this file.').waitFor()
    expect(await inEachLook()).toEqual({})
    expect(await host().listDocuments({})).toEqual(before)
  })

  test('with the right one it shows who made it and what is in it, and brings nothing in before that is asked', async () => {
    await field('Passphrase').fill(passphrase)
    await page().keyboard.press('Enter')
    await dialog().getByText('Made by Bola').waitFor()
    await dialog().getByText('1 document will be added. 1 document is here already.').waitFor()
    const rows = await dialog().getByRole('row').allTextContents()
    expect(rows).toEqual([
      'DocumentDecisionsIn your library',
      'edi-policy 0New here',
      'grievance-policy 6Here already: decisions are put beside yours',
    ])
    expect(await host().listDocuments({})).toHaveLength(1)
    expect(await inEachLook()).toEqual({})
    await page().keyboard.press('Enter')
    await dialog().getByText('1 document added and 1 merged.').waitFor()
    await dialog().getByText('3 the same, 3 differ from yours').waitFor()
    expect(await inEachLook()).toEqual({})
  })

  test('the library says that decisions differ, and leads to them', async () => {
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await view('Documents')
    await page().getByText('3 decisions of another reviewer differ from yours.').waitFor()
    expect(await inEachLook()).toEqual({})
    await page().getByRole('link', { name: 'Show side by side' }).click()
    await page().locator('.conflict').nth(2).waitFor()
  })

  test('both decisions stand side by side, with who, the reason and the note', async () => {
    const noted = page().locator('.conflict', { hasText: 'Ask HR first.' })
    const [mine, theirs] = await noted.locator('.said').allTextContents()
    expect(mine).toMatch(/^Here✕ Dismissed ?Ada, .*The handbook says it\.$/)
    expect(theirs).toMatch(/^From Bola✓ Accepted ?Bola, .*Note: Ask HR first\.$/)
    expect(await inEachLook()).toEqual({})
  })

  test('they are settled by keyboard alone, the focus goes on to the next, and undo takes the last one back', async () => {
    const conflicts = await host().conflicts({})
    const document = await grievance(app(here))
    const decided = async (nth: number) => {
      const { decisions } = (await host().openDocument({ document })).decisionSummary
      const found = decisions.find(({ finding }) => finding === conflicts[nth]?.finding)
      return `${found?.state} ${found?.who}`
    }
    const focused = () => page().evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label') ?? '')
    const said = (nth: number, whose: 'mine' | 'theirs') =>
      `${conflicts[nth]?.[whose].state} ${whose === 'mine' ? 'Ada' : 'Bola'}`
    await button(/^Take theirs/)
      .first()
      .focus()
    await page().keyboard.press('Enter')
    await page().getByText('the decision of Bola was taken.').waitFor()
    await expect.poll(focused).toMatch(/^Keep mine/)
    expect(await decided(0)).toBe(said(0, 'theirs'))
    await button('Undo').press('Enter')
    await page().locator('.conflict').nth(2).waitFor()
    expect(await decided(0)).toBe(said(0, 'mine'))
    await expect.poll(focused).toMatch(/^Keep mine/)
    await page().keyboard.press('Enter')
    await page().getByText('your decision stays.').waitFor()
    await expect.poll(focused).toMatch(/^Keep mine/)
    await page().keyboard.press('Tab')
    await page().keyboard.press('Enter')
    await page().getByText('the decision of Bola was taken.').waitFor()
    await expect.poll(focused).toMatch(/^Keep mine/)
    await page().keyboard.press('Tab')
    await page().keyboard.press('Tab')
    await page().keyboard.press('Enter')
    await page().getByText('is marked for discussion.').waitFor()
    await page().getByText('Nothing is left to settle.').waitFor()
    await expect.poll(() => page().evaluate(() => globalThis.document.activeElement?.textContent)).toBe('Undo')
    expect([await decided(0), await decided(1), await decided(2)]).toEqual([
      said(0, 'mine'),
      said(1, 'theirs'),
      'discuss Ada',
    ])
  })

  test('how far they agreed before they saw each other’s decisions is told in figures and a sentence', async () => {
    const pair = page().locator('.agreement')
    expect(await pair.getByRole('heading', { level: 3 }).textContent()).toBe('Ada and Bola')
    expect(await pair.locator('dd').allTextContents()).toEqual(['6', '3 of 6', '50%', '0.25'])
    await pair.getByText('agreement is fair').waitFor()
    await pair.getByText('With fewer than thirty findings in common it says little.').waitFor()
    expect(await pair.getByRole('row').allTextContents()).toEqual([
      'AcceptedDismissedNot applicableFor discussion',
      'Accepted2 ✓100',
      'Dismissed10 ✓10',
      'Not applicable000 ✓0',
      'For discussion0001 ✓',
    ])
    await pair.getByText('Where you did not decide alike').press('Enter')
    await pair.getByText('Ada: Dismissed. Bola: Accepted.').waitFor()
    expect(await inEachLook()).toEqual({})
  })

  test('a file that is dropped on the library is brought in too; the same one again has nothing new', async () => {
    await view('Documents')
    const bytes = [...readFileSync(path('bola.evenhand'))]
    const dropped = await page().evaluateHandle(content => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], 'bola.evenhand'))
      return transfer
    }, bytes)
    await page().dispatchEvent('.drop-zone', 'drop', { dataTransfer: dropped })
    await field('Passphrase').fill(passphrase)
    await page().keyboard.press('Enter')
    await dialog().getByText('2 documents are here already.').waitFor()
    await page().keyboard.press('Enter')
    await dialog().getByText('2 documents with nothing new.').waitFor()
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => page().getByText('of another reviewer').count()).toBe(0)
  })

  test('a backup is made, restored over what came after it once that was confirmed, and what was there can be gone back to', async () => {
    await view('Sharing')
    await button('Back up the workspace…').press('Enter')
    await dialog().getByText('everything in this workspace').waitFor()
    await page()
      .getByRole('radio', { name: /^Without/ })
      .check()
    expect(await inEachLook()).toEqual({})
    await button('Make the file').focus()
    expect(await savedFrom(page(), 'backup.evenhand')).toMatch(/^Evenhand backup .*\.evenhand$/)
    await dialog().getByText('Saved as Evenhand backup').waitFor()
    await page().keyboard.press('Escape')
    const document = await grievance(app(here))
    await host().deleteForGood({ document })
    await bringIn('backup.evenhand')
    await dialog().getByText('A backup of a whole workspace, made by Ada').waitFor()
    await button('Restore the backup…').press('Enter')
    await dialog().getByText('This workspace was used after the backup was made').waitFor()
    await dialog().getByText('A copy of this workspace as it is now is kept for thirty days.').waitFor()
    expect(await inEachLook()).toEqual({})
    // The changes of colour are settings of this workspace too.
    await button('Back').press('Enter')
    expect(await grievance(app(here))).toBe('')
    await button('Restore the backup…').press('Enter')
    await button('Restore').press('Enter')
    await page().getByRole('heading', { name: 'The backup is restored' }).waitFor()
    expect(await grievance(app(here))).toBe(document)
    await page().keyboard.press('Escape')
    await page().getByText('A backup was restored here.').waitFor()
    expect(await inEachLook()).toEqual({})
    await button('Go back to it…').press('Enter')
    expect(await inEachLook()).toEqual({})
    await dialog().getByRole('button', { name: 'Go back', exact: true }).press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => grievance(app(here))).toBe('')
    await button('Delete it…').press('Enter')
    await dialog().getByRole('button', { name: 'Delete', exact: true }).press('Enter')
    await dialog().waitFor({ state: 'detached' })
    expect(await host().keptCopy({})).toBeNull()
  })

  test('for how long Word files are kept is set beside the other settings, and asked before any goes', async () => {
    await button('Organisation').click()
    const kept = page().getByLabel('Keep the original Word files')
    expect(await kept.inputValue()).toBe('0')
    await kept.selectOption('For 90 days without use')
    await dialog().getByText('This cannot be undone.').waitFor()
    expect(await inEachLook()).toEqual({})
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await kept.inputValue()).toBe('0')
    await kept.selectOption('For 90 days without use')
    await dialog().getByRole('button', { name: 'Remove them' }).press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(async () => (await host().settings({})).keepOriginals).toBe(90)
    // To keep them for longer removes nothing, and needs no question.
    await kept.selectOption('As long as their documents')
    await expect.poll(async () => (await host().settings({})).keepOriginals).toBe(0)
    expect(await inEachLook()).toEqual({})
    await button('Library').click()
    await view('Sharing')
  })

  test('at 200 % nothing is cut off at the side', async () => {
    await host().restoreWorkspace({ upload: await sent(), replace: true })
    await page().setViewportSize({ width: 720, height: 450 })
    await page().locator('.agreement').waitFor()
    await stillness(page())
    expect(
      await page().evaluate(() =>
        Math.max(
          ...[document.documentElement, ...document.querySelectorAll('main')].map(e => e.scrollWidth - e.clientWidth),
        ),
      ),
    ).toBe(0)
    expect(await axeViolations(page())).toEqual([])
    expect([...app(here).errors, ...app(there).errors]).toEqual([])
  })

  /** The backup, as a page sends it. */
  async function sent() {
    return (await host().receiveShared({ bytes: new Uint8Array(readFileSync(path('backup.evenhand'))) })).upload
  }
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so sharing was not tested', () => {})
}
