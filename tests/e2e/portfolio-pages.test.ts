import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardHtml, boardToPrint } from '../../engine/portfolio/write/board/html.ts'
import { html } from '../../engine/portfolio/write/html.ts'
import { axeViolations } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { charityReport } from '../helpers/charity.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

const found = findBrowser()

describe.skipIf(found === undefined)('the pages about a portfolio', { timeout: 60_000 }, () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-portfolio-'))
  beforeAll(async () => {
    const report = charityReport(await compiledShipped())
    for (const { fileName, write } of [html, boardHtml]) writeFileSync(join(folder, fileName), await write(report))
    writeFileSync(join(folder, 'board-to-print.html'), boardToPrint(report))
    // The same page with some of its requirements: of all of them axe takes minutes.
    const { requirements, wrongLaw } = report.portfolio
    const told = new Set(wrongLaw.map(({ requirement }) => requirement))
    const some = requirements.filter(({ id }, i) => i % 8 === 0 || told.has(id))
    const portfolio = { ...report.portfolio, requirements: some }
    writeFileSync(join(folder, 'short.html'), await html.write({ ...report, portfolio }))
    browser = await chromium.launch({ executablePath: found ?? '', args: ['--no-sandbox'] })
  }, 120_000)
  afterAll(() => browser?.close())

  const open = async (name: string, colorScheme: 'light' | 'dark' = 'light') => {
    const page = await browser.newPage({ colorScheme })
    await page.goto(pathToFileURL(join(folder, name)).href)
    return page
  }

  test.each([
    ['short.html', 'light'],
    ['short.html', 'dark'],
    ['board-report.html', 'light'],
    ['board-report.html', 'dark'],
  ] as const)('%s has no fault of accessibility, %s', async (name, scheme) => {
    expect(await axeViolations(await open(name, scheme))).toEqual([])
  })

  test('a cell of the heat map leads to its passages by keyboard alone', async () => {
    const page = await open('portfolio.html')
    const cell = page.getByRole('row', { name: /^R13 / }).getByRole('link', { name: 'covered' })
    await cell.focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#R13')
    await page.locator('#R13').getByRole('link', { name: 'DIG-13' }).press('Enter')
    const behind = page.locator('#DIG-13')
    expect(await behind.getByRole('listitem').filter({ hasText: 'Dignity at Work Policy' }).textContent()).toContain(
      'a counsellor of your choice who understands racism',
    )
  })

  test('the board’s report prints on two to four pages, and its links open the page beside it', async () => {
    const page = await open('board-report.html')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
    await page.getByRole('link', { name: 'R14' }).click()
    expect(page.url()).toMatch(/portfolio\.html#R14$/)
  })

  test('made to be a PDF it is as long, and says in words where the passages are', async () => {
    const page = await open('board-to-print.html')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
    expect(pdf.toString('latin1')).not.toContain('/URI')
    expect(await page.getByText(/Passages: .+ in portfolio\.html\./).count()).toBeGreaterThan(0)
    await page.getByText('The passages behind each figure are in portfolio.html').waitFor()
  })
})
