import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { stillness } from './stillness.ts'

const browser = findBrowser()
const looks = ['light', 'dark', 'high-contrast'] as const

/** The documents of a round of the charity that we made up. */
function documentsOf(round: string): string[] {
  const folder = join(samplesFolder, 'portfolio', round)
  return readdirSync(folder)
    .filter(name => name.endsWith('.docx'))
    .map(name => join(folder, name))
}

describe.skipIf(browser === undefined)('the portfolio of a charity of twelve documents', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const grid = () => page().getByRole('grid')
  const panel = () => page().getByRole('dialog')
  const add = async (round: string, words: RegExp) => {
    await app.addDocuments(documentsOf(round))
    await page().getByRole('heading', { name: words }).waitFor({ timeout: 90_000 })
    await page().getByRole('button', { name: 'Close' }).click()
  }
  const tab = (name: string | RegExp) => page().getByRole('tab', { name }).click()
  const focused = () => page().evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell)
  const inEachLook = async () => {
    const found: Record<string, string[]> = {}
    for (const theme of looks) {
      await app.opened.host.setSettings({ theme })
      await expect.poll(() => page().evaluate(() => document.documentElement.dataset.scheme)).toBe(theme)
      await stillness(page())
      const violations = await axeViolations(page())
      if (violations.length > 0) found[theme] = violations
    }
    await app.opened.host.setSettings({ theme: 'light' })
    return found
  }

  beforeAll(async () => {
    app = await openApp(browser ?? '')
  }, 120_000)
  afterAll(() => app?.close())

  test('says what to do where there are no documents yet', async () => {
    await page().getByRole('link', { name: 'Portfolio' }).click()
    await page().getByRole('heading', { name: 'No documents yet' }).waitFor()
    expect(await inEachLook()).toEqual({})
    await page().getByRole('button', { name: 'Go to the library' }).click()
    await page().getByRole('heading', { name: 'Library' }).waitFor()
  })

  test('shows the documents by recommendation, nowhere covered first, with a word in each cell', {
    timeout: 120_000,
  }, async () => {
    await add('autumn-2026', /documents read/)
    await page().getByRole('link', { name: 'Portfolio' }).click()
    await grid().waitFor()
    expect(await grid().getAttribute('aria-colcount')).toBe('12')
    expect(await grid().getAttribute('aria-rowcount')).toBe('34')
    expect(await grid().getByRole('rowheader').first().textContent()).toContain('nowhere')
    const words = await grid().locator('.heat-cell').allTextContents()
    expect(words.length).toBeGreaterThan(20)
    expect(
      words.every(word => /^\S (covered|elsewhere|weak|missing|wrong law|to judge|set aside|not asked)$/.test(word)),
    ).toBe(true)
    expect(await inEachLook()).toEqual({})
  })

  test('a cell opens its passages, by keyboard alone, and gives the focus back', async () => {
    await tab('Requirements')
    const cell = grid().getByRole('button', { name: 'missing' }).first()
    await cell.focus()
    const place = await focused()
    await page().keyboard.press('Enter')
    await panel().getByText('Missing').first().waitFor()
    await panel().getByRole('link', { name: 'Open this in the review' }).waitFor()
    expect(await inEachLook()).toEqual({})
    await page().keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(place)
  })

  test('arrows and Ctrl+End go through the whole table, though only a part of it is on the page', async () => {
    await page().keyboard.press('Control+Home')
    await expect.poll(focused).toBe('0:0')
    await page().keyboard.press('ArrowRight')
    await page().keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('1:1')
    await page().keyboard.press('Control+End')
    const rows = Number(await grid().getAttribute('aria-rowcount'))
    const columns = Number(await grid().getAttribute('aria-colcount'))
    await expect.poll(focused).toBe(`${rows - 2}:${columns - 2}`)
    expect(await grid().locator('tbody tr').count()).toBeLessThan(60)
  })

  test('leads from a cell to the finding in its review, and Back to the same cell', async () => {
    await page().keyboard.press('Control+Home')
    await expect.poll(focused).toBe('0:0')
    await grid().getByRole('button', { name: 'missing' }).first().click()
    const name = await panel().getByRole('heading').first().textContent()
    await panel().getByRole('link', { name: 'Open this in the review' }).click()
    await page().locator('.card').waitFor()
    const requirement = name?.split(' ').slice(1).join(' ') ?? 'no requirement'
    await page().locator('.row[aria-expanded="true"]', { hasText: requirement }).waitFor()
    await page().goBack()
    await grid().waitFor()
    expect(await page().getByRole('tab', { name: 'Requirements', selected: true }).count()).toBe(1)
    expect(await grid().locator('[tabindex="0"][data-state="missing"]').count()).toBe(1)
  })

  test('lists what stands out: wrong law in its words, dates that are past, terms that differ, policies that are not here', async () => {
    await page()
      .getByRole('button', { name: /wrong statement/ })
      .click()
    const list = (name: string) => page().getByRole('region', { name })
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.textContent))
      .toContain('Wrong statements of law')
    expect(await list('Wrong statements of law').locator('blockquote').first().textContent()).toContain(
      'Race Relations Act 1976',
    )
    await list('Review dates').getByRole('heading', { name: /^Past/ }).waitFor()
    await list('Terms that differ').getByText('“BAME”').waitFor()
    await list('Policies referred to that are not here').getByText('Flexible Working Policy').waitFor()
    expect(await list('Nowhere covered').getByRole('listitem').count()).toBeGreaterThan(3)
    expect(await inEachLook()).toEqual({})
    await list('Nowhere covered').getByRole('button', { name: 'An internal race and mental health group' }).click()
    await grid()
      .getByRole('rowheader', { name: /An internal race and mental health group/ })
      .waitFor()
  })

  test('is narrowed to the documents of a type, and says when none is left', async () => {
    await page().getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Grievance policy (1)' })
    await page().getByText('1 of 11 documents').waitFor()
    expect(await grid().getAttribute('aria-colcount')).toBe('2')
    await page().getByRole('button', { name: 'Show all' }).click()
    await page().getByText('11 documents', { exact: true }).waitFor()
  })

  test('the board’s report is made with an introduction of the organisation’s own', async () => {
    await page().getByRole('button', { name: 'Board’s report…' }).click()
    await panel().getByRole('textbox', { name: 'Your own introduction' }).fill('We asked our staff network first.')
    expect(await inEachLook()).toEqual({})
    await panel().getByRole('radio', { name: 'Web page' }).click()
    const saved: Record<string, string> = {}
    page().on('download', async download => {
      saved[download.suggestedFilename()] = readFileSync((await download.path()) ?? '', 'utf8')
    })
    await panel().getByRole('button', { name: 'Make the report' }).click()
    await panel().getByText('Saved as board-report.html and portfolio.html.').waitFor()
    await expect.poll(() => Object.keys(saved).sort()).toEqual(['board-report.html', 'portfolio.html'])
    expect(saved['board-report.html']).toContain('We asked our staff network first.')
    // What the report refers to is on the page beside it.
    const anchors = saved['board-report.html']?.match(/portfolio\.html#[\w-]+/g) ?? []
    expect(anchors.length).toBeGreaterThan(10)
    for (const anchor of anchors) expect(saved['portfolio.html']).toContain(`id="${anchor.split('#')[1]}"`)
    await panel().getByRole('button', { name: 'Close' }).click()
  })

  test('as a PDF it opens the browser’s print dialog, with references in the place of links', async () => {
    // Counts the print dialogs, which a browser without a screen does not show.
    await page().evaluate(() => {
      const frames = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get() {
          const frame = frames?.get?.call(this)
          if (frame) frame.print = () => this.setAttribute('data-printed', '')
          return frame
        },
      })
    })
    await page().getByRole('button', { name: 'Board’s report…' }).click()
    await panel().getByRole('radio', { name: 'PDF' }).click()
    await panel()
      .getByRole('checkbox', { name: /^Also the page/ })
      .uncheck()
    await panel().getByRole('button', { name: 'Make the report' }).click()
    await panel().getByText('For the PDF, choose “Save as PDF”').waitFor()
    expect(await page().locator('iframe').getAttribute('data-printed')).toBe('')
    const report = page().frameLocator('iframe')
    expect(await report.locator('h1').count()).toBe(1)
    expect(await report.locator('a[href*="portfolio.html"]').count()).toBe(0)
    expect(await report.getByText('in portfolio.html.').count()).toBeGreaterThan(0)
    expect(await inEachLook()).toEqual({})
    await panel().getByRole('button', { name: 'Close' }).click()
  })

  test('a round is kept, and what changed since is told', { timeout: 150_000 }, async () => {
    const keep = async (name: string) => {
      await page().getByRole('button', { name: 'Keep as a round…' }).click()
      await page().getByRole('textbox', { name: 'Name of the round' }).fill(name)
      await page().getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    }
    await keep('Autumn 2026')
    await page().getByRole('dialog').waitFor({ state: 'detached' })
    await page().getByRole('combobox', { name: 'Show' }).waitFor()
    await keep('Autumn 2026')
    await page()
      .getByRole('dialog')
      .getByText(/There is (already )?a round/)
      .waitFor()
    await page().keyboard.press('Escape')
    await page().getByRole('link', { name: 'Documents', exact: true }).click()
    await add('spring-2027', /documents? read|updated|version/i)
    await page().getByRole('link', { name: 'Portfolio' }).click()
    await tab('Since Autumn 2026')
    const better = page().getByRole('region', { name: /^Better/ })
    await better.getByText(/Free choice of companion/).waitFor()
    await page()
      .getByRole('region', { name: /^New documents/ })
      .getByText('Communications Plan')
      .waitFor()
    expect(await inEachLook()).toEqual({})
    await page().getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Nothing' })
    await expect
      .poll(() =>
        page()
          .getByRole('tab', { name: /^Since/ })
          .count(),
      )
      .toBe(0)
    await page().getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Autumn 2026' })
    await page().getByText('11 documents', { exact: true }).waitFor()
  })

  test('a round is renamed, and removed after a question', async () => {
    await page().getByRole('button', { name: 'Rounds…' }).click()
    const dialog = page().getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name of the round Autumn 2026' }).fill('Autumn of 2026')
    await page().keyboard.press('Enter')
    await dialog.getByText('✓ Saved').waitFor()
    expect(await inEachLook()).toEqual({})
    await dialog.getByRole('button', { name: 'Remove Autumn of 2026' }).click()
    await dialog.getByText('Your documents, reviews and decisions stay.').waitFor()
    await dialog.getByRole('button', { name: 'Remove the round' }).click()
    await dialog.getByText('No round is kept.').waitFor()
    await page().keyboard.press('Escape')
    await page().getByText('12 documents', { exact: true }).waitFor()
  })

  test.each([
    ['200 %', 720, 450],
    ['400 %', 320, 480],
  ])('at %s nothing is cut off at the side', async (_, width, height) => {
    await page().setViewportSize({ width, height })
    for (const name of ['What stands out', 'Recommendations']) {
      await tab(name)
      await stillness(page())
      expect(
        await page().evaluate(() =>
          Math.max(
            ...[document.documentElement, ...document.querySelectorAll('main')].map(e => e.scrollWidth - e.clientWidth),
          ),
        ),
      ).toBe(0)
      expect(await axeViolations(page())).toEqual([])
    }
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so the portfolio was not tested', () => {})
}
