import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('the library of many documents', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  const page = () => app.page
  const listed = () =>
    page()
      .locator('.documents tbody a')
      .evaluateAll(links => links.map(link => link.firstChild?.textContent))
  const rows = () => page().locator('.documents tbody tr').count()

  beforeAll(async () => {
    app = await openApp(browser ?? '', { width: 1280, height: 800 })
    const names = ['grievance-policy', 'edi-policy', 'programme-plan']
    await app.addDocuments(names.map(name => join(samplesFolder, `${name}.docx`)))
    await page().getByRole('heading', { name: '3 documents read' }).waitFor({ timeout: 60_000 })
    await page().locator('.imports').getByRole('button', { name: 'Close' }).click()
  }, 120_000)
  afterAll(() => app?.close())

  test('documents have the names that their authors gave them', async () => {
    expect(await listed()).toEqual([
      'Community Support Programme Plan 2026 to 2028',
      'Equality, Diversity and Inclusion Policy',
      'Grievance Policy and Procedure',
    ])
  })

  test('a column sorts, the largest first where that is what one wants to know, and says so to a screen reader', async () => {
    await page().getByRole('button', { name: 'Gaps' }).click()
    const gaps = () => page().locator('.count.missing').allTextContents()
    const numbers = (await gaps()).map(words => Number.parseInt(words, 10))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(await page().getByRole('columnheader', { name: 'Gaps' }).getAttribute('aria-sort')).toBe('descending')
    expect(await axeViolations(page())).toEqual([])
    await page().getByRole('button', { name: 'Document', exact: true }).click()
  })

  test('it is narrowed by type and by state', async () => {
    await page().getByRole('combobox', { name: 'Type' }).selectOption('Programme plan')
    expect(await rows()).toBe(1)
    await page().getByText('1 of 3 documents').waitFor()
    await page().getByRole('combobox', { name: 'State' }).selectOption('All decided')
    await page().getByText('No document has these words, this type and this state.').waitFor()
    await page().getByRole('combobox', { name: 'State' }).selectOption('All states')
    await page().getByRole('combobox', { name: 'Type' }).selectOption('All types')
  })

  test('several documents are reviewed again, removed and brought back together', async () => {
    await page().getByRole('checkbox', { name: 'Select edi-policy' }).check()
    await page().getByRole('checkbox', { name: 'Select programme-plan' }).check()
    await page().getByRole('button', { name: 'Review 2 again' }).click()
    await page().getByText('2 documents reviewed again. Every decision was kept.').waitFor()
    await page().getByRole('button', { name: 'Remove 2' }).click()
    await page().getByText('2 documents were removed from the library, with their decisions.').waitFor()
    await expect.poll(rows).toBe(1)
    await page().getByRole('button', { name: 'Undo' }).click()
    await expect.poll(rows).toBe(3)
  })

  test('at 200 % everything about a document is in view, without scrolling to the side', async () => {
    await page().setViewportSize({ width: 640, height: 400 })
    const table = page().locator('.documents-scroll')
    expect(await table.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
    expect(await page().locator('.documents tbody tr').first().textContent()).toMatch(/Programme plan · \d+ wordings/)
    await page().getByRole('button', { name: 'More for edi-policy' }).click()
    await page().getByRole('menuitem', { name: 'Remove from library' }).waitFor()
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so the library was not tested', () => {})
}
