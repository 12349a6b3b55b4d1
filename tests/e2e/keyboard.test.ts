import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('everything can be done by keyboard alone', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const press = (key: string) => page().keyboard.press(key)
  const decided = (count: number) =>
    page()
      .getByText(new RegExp(`^${count} of \\d+ decided`))
      .waitFor()
  const chosen = () => page().locator('.row[aria-expanded=true]').getAttribute('data-entry')

  /** Presses Tab until the focus is on an element, as a person would; fails where it cannot be reached. */
  const tabTo = async (target: Locator, key = 'Tab') => {
    await target.waitFor()
    for (let pressed = 0; pressed < 150; pressed++) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await press(key)
    }
    throw new Error(`the focus never came to ${target}`)
  }

  beforeAll(async () => {
    app = await openApp(browser ?? '')
    await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  }, 120_000)
  afterAll(() => app?.close())

  test('documents are added, an import is closed, and a document is opened', async () => {
    // Waited for well before the key: the browser must have been told to hand choosers over.
    const chooser = page().waitForEvent('filechooser')
    await tabTo(page().getByRole('button', { name: 'Add documents' }))
    await press('Enter')
    await (await chooser).setFiles(['grievance-policy', 'edi-policy'].map(name => join(samplesFolder, `${name}.docx`)))
    await page().getByRole('heading', { name: '2 documents read' }).waitFor()
    await tabTo(page().getByRole('button', { name: 'Close' }))
    await press('Enter')
    await tabTo(page().getByRole('link', { name: 'grievance-policy' }))
    await press('Enter')
    await page().locator('.page-text h1').waitFor()
    await page().locator('.findings-list .row').first().waitFor()
  })

  test('the list of findings is one stop, however many it has', async () => {
    await tabTo(page().getByRole('combobox', { name: 'Group by' }))
    await press('Tab')
    await expect.poll(() => page().evaluate(() => document.activeElement?.classList.contains('row'))).toBe(true)
    await press('Tab')
    await expect.poll(() => page().evaluate(() => document.activeElement?.closest('.status') !== null)).toBe(true)
  })

  test('findings are gone through, also those far down that are not on the page yet', async () => {
    await tabTo(page().locator('.findings-list .row').first(), 'Shift+Tab')
    await press('j')
    const first = await chosen()
    for (let down = 0; down < 30; down++) await press('j')
    const far = await chosen()
    expect(far).not.toBe(first)
    // The row has the focus, so that a screen reader says it.
    await expect.poll(() => page().evaluate(() => document.activeElement?.getAttribute('data-entry'))).toBe(far)
    for (let up = 0; up < 30; up++) await press('k')
    await expect.poll(chosen).toBe(first)
    await press('ArrowDown')
    await expect.poll(chosen).not.toBe(first)
    await press('ArrowUp')
    await expect.poll(chosen).toBe(first)
  })

  test('each decision has its key, and the same key takes it back', async () => {
    for (const [key, state] of [
      ['a', 'accepted'],
      ['n', 'not-applicable'],
      ['t', 'discuss'],
    ] as const) {
      const here = await chosen()
      await press(key)
      // A decision goes on to the next finding.
      await expect.poll(chosen).not.toBe(here)
      await press('k')
      await page().locator(`.row[aria-expanded=true][data-state=${state}]`).waitFor()
      await press(key)
      await page().locator('.row[aria-expanded=true][data-state=open]').waitFor()
    }
  })

  test('a finding is dismissed with a reason that is written, and that is undone and done again', async () => {
    const here = await chosen()
    await press('d')
    const dialog = page().getByRole('dialog')
    await tabTo(dialog.getByRole('radio').first())
    await press('ArrowUp')
    await tabTo(dialog.getByRole('textbox'))
    await page().keyboard.type('It stands in the staff handbook')
    await tabTo(dialog.getByRole('button', { name: 'Dismiss' }))
    await press('Enter')
    await decided(1)
    await expect.poll(() => page().evaluate(() => document.activeElement?.classList.contains('row'))).toBe(true)
    expect(await chosen()).not.toBe(here)
    await press('k')
    expect(await page().locator('.decision-line').textContent()).toContain('It stands in the staff handbook')
    await press('Control+z')
    await decided(0)
    await press('Control+Shift+z')
    await decided(1)
    await press('Control+z')
    await decided(0)
  })

  test('a note is written, saved and changed', async () => {
    await page().locator('.row[aria-expanded=true]').focus()
    await press('m')
    await page().getByRole('textbox', { name: 'Note' }).waitFor()
    await page().keyboard.type('Ask the network first')
    await press('Control+Enter')
    await page().locator('.note p', { hasText: 'Ask the network first' }).waitFor()
  })

  test('one key closes the card; a finding is decided in every document by the menu', async () => {
    await page().locator('.row[aria-expanded=true]').focus()
    await press('Escape')
    await expect.poll(() => page().locator('.card').count()).toBe(0)
    await press('j')
    await page().locator('.card').waitFor()
    await tabTo(page().getByRole('button', { name: 'Everywhere' }))
    await press('Enter')
    await page().getByRole('menuitem', { name: 'Accept in every document' }).waitFor()
    await press('Enter')
    await decided(1)
    await press('Control+z')
    await decided(0)
  })

  test('tabs, search, filters and groups', async () => {
    await tabTo(page().getByRole('tab', { name: /Gaps/ }), 'Shift+Tab')
    await press('ArrowRight')
    await press('Enter')
    await page().locator('.row', { hasText: 'BAME' }).first().waitFor()
    await press('Tab')
    await page().keyboard.type('bame')
    await expect.poll(() => page().locator('.row').count()).toBe(1)
    await press('Escape')
    await expect.poll(() => page().locator('.row').count()).toBeGreaterThan(3)
    await tabTo(page().getByRole('combobox', { name: 'Group by' }))
    await page().keyboard.type('Topic')
    await tabTo(page().getByRole('button', { name: 'Filter' }), 'Shift+Tab')
    await press('Enter')
    const topic = page().getByRole('combobox', { name: 'Topic' })
    await tabTo(topic)
    await press('ArrowDown')
    await expect.poll(() => page().locator('.findings-list h2').count()).toBe(1)
    await tabTo(page().getByRole('button', { name: 'Show all' }))
    await press('Enter')
    await expect.poll(() => page().locator('.findings-list h2').count()).toBeGreaterThan(1)
    await press('Escape')
    await topic.waitFor({ state: 'detached' })
    await expect
      .poll(() =>
        page()
          .getByRole('button', { name: 'Filter' })
          .evaluate(button => button === document.activeElement),
      )
      .toBe(true)
    await tabTo(page().getByRole('combobox', { name: 'Group by' }))
    await page().keyboard.type('Place')
    await page().locator('.findings-list h2', { hasText: 'Malicious complaints' }).waitFor()
    await page().keyboard.type('What')
  })

  test('one place of repeated words is kept as it is', async () => {
    await tabTo(page().locator('.findings-list .row[tabindex="0"]'))
    const bame = page().locator('.row[aria-expanded=true]', { hasText: 'BAME' })
    for (let down = 0; down < 20 && (await bame.count()) === 0; down++) await press('ArrowDown')
    await tabTo(page().getByRole('button', { name: 'Keep this one' }).first())
    await press('Enter')
    await page().getByRole('button', { name: 'Kept' }).waitFor()
    await press('Control+z')
    await expect.poll(() => page().getByRole('button', { name: 'Kept' }).count()).toBe(0)
  })

  test('a finding of one’s own is put on words that are written, at the place that is meant', async () => {
    await page().locator('.row[aria-expanded=true]').focus()
    await press('w')
    const dialog = page().getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Words in the document' }).waitFor()
    await page().keyboard.type('grievence')
    await dialog.getByText('does not have these words').waitFor()
    await press('Control+a')
    await page().keyboard.type('meeting')
    await tabTo(dialog.getByRole('combobox', { name: /places/ }))
    await press('ArrowDown')
    await press('Tab')
    await page().keyboard.type('Say who takes notes')
    await press('Enter')
    await page()
      .getByRole('tab', { name: /Added\s*1/ })
      .waitFor()
    await tabTo(page().getByRole('tab', { selected: true }), 'Shift+Tab')
    await press('End')
    await press('Enter')
    const own = page().locator('.row', { hasText: 'Say who takes notes' })
    await tabTo(own)
    await press('Enter')
    await tabTo(page().getByRole('button', { name: 'Remove this finding' }))
    await press('Enter')
    await own.waitFor({ state: 'detached' })
    await press('Control+z')
    await own.waitFor()
  })

  test('the type is changed and left to Evenhand again; the document is reviewed again', async () => {
    const picker = page().getByRole('button', { name: /^Read as/ })
    await tabTo(picker, 'Shift+Tab')
    await press('Enter')
    await page().getByRole('menuitemradio', { name: 'Dignity at work policy' }).focus()
    await press('Enter')
    await page()
      .getByRole('button', { name: /^Read as: Dignity/ })
      .waitFor()
    await tabTo(picker, 'Shift+Tab')
    await press('Enter')
    await page().getByRole('menuitem', { name: 'Let Evenhand decide' }).focus()
    await press('Enter')
    await page()
      .getByRole('button', { name: /^Read as: Grievance/ })
      .waitFor()
    await tabTo(page().getByRole('button', { name: 'Review again' }))
    await press('Enter')
    await page().getByRole('button', { name: 'Review again', disabled: false }).waitFor()
  })

  test('what was checked, the history and the shortcuts are shown and closed, and the focus comes back', async () => {
    for (const name of ['What was checked', 'History', 'Keyboard shortcuts']) {
      const link = page().locator('.status').getByRole('button', { name })
      await tabTo(link)
      await press('Enter')
      await page().getByRole('dialog').waitFor()
      await press('Escape')
      await expect.poll(() => page().getByRole('dialog').count()).toBe(0)
      await expect.poll(() => link.evaluate(element => element === document.activeElement)).toBe(true)
    }
  })

  test('the question mark and F1 show the shortcuts, and letters do nothing away from the findings and the document', async () => {
    for (const key of ['?', 'F1']) {
      await page().locator('.row[aria-expanded=true]').focus()
      await press(key)
      await page().getByRole('dialog').getByText('Mark the finding for discussion').waitFor()
      await press('Escape')
      await expect.poll(() => page().getByRole('dialog').count()).toBe(0)
    }
    const before = await chosen()
    await page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Review' }).focus()
    await press('j')
    await press('w')
    expect(await chosen()).toBe(before)
    expect(await page().getByRole('dialog').count()).toBe(0)
  })

  test('the document is scrolled', async () => {
    await tabTo(page().getByRole('region', { name: 'The document' }), 'Shift+Tab')
    const before = await page()
      .locator('.pages')
      .evaluate(pane => pane.scrollTop)
    await press('End')
    await expect
      .poll(() =>
        page()
          .locator('.pages')
          .evaluate(pane => pane.scrollTop),
      )
      .toBeGreaterThan(before)
  })

  test('the review is exported', async () => {
    await press('Control+e')
    const dialog = page().getByRole('dialog')
    await tabTo(dialog.getByRole('checkbox', { name: /^Report A page/ }))
    await press('Space')
    await tabTo(dialog.getByRole('button', { name: 'Export' }))
    const [download] = await Promise.all([page().waitForEvent('download'), press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
    await dialog.getByText(/^Saved as/).waitFor()
    await expect.poll(() => page().evaluate(() => document.activeElement?.textContent)).toBe('Close')
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('rules are found, read and switched; the organisation is described; a document is removed and brought back', async () => {
    const places = page().getByRole('navigation', { name: 'Pages' })
    await tabTo(places.getByRole('button', { name: 'Rule sets' }), 'Shift+Tab')
    await press('Enter')
    await tabTo(page().getByRole('searchbox', { name: 'Find a rule' }))
    await page().keyboard.type('L001')
    const rule = page().getByRole('switch', { name: 'L001: use this rule' })
    await tabTo(rule)
    await press('Space')
    await expect.poll(() => rule.isChecked()).toBe(false)
    await press('Space')
    await expect.poll(() => rule.isChecked()).toBe(true)
    await tabTo(page().locator('.rule-title', { hasText: 'L001' }))
    await press('Enter')
    await page().getByRole('heading', { name: 'Examples' }).waitFor()
    await tabTo(places.getByRole('button', { name: 'Organisation' }), 'Shift+Tab')
    await press('Enter')
    await tabTo(page().getByRole('textbox', { name: 'Your organisation’s names' }))
    await page().keyboard.type('Alderbrook Minds')
    await page().getByText('✓ Saved').waitFor()
    await tabTo(places.getByRole('button', { name: 'Library' }), 'Shift+Tab')
    await press('Enter')
    await tabTo(page().getByRole('button', { name: 'More for edi-policy' }))
    await press('Enter')
    await page().getByRole('menuitem', { name: 'Remove from library' }).focus()
    await press('Enter')
    await page().getByRole('link', { name: 'edi-policy' }).waitFor({ state: 'detached' })
    await tabTo(page().getByRole('button', { name: 'Undo' }), 'Shift+Tab')
    await press('Enter')
    await page().getByRole('link', { name: 'edi-policy' }).waitFor()
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so the keyboard was not tested', () => {})
}
