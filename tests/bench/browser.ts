import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { openApp } from '../helpers/app-in-browser.ts'
import { findBrowser, startBrowser } from '../helpers/browser.ts'
import { policies, withoutCorpus } from '../helpers/corpus.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { freshWorkspace } from '../helpers/hosts.ts'
import { makeLong } from './make-long.ts'

/** What people feel in the app, measured in a real browser against the real host with all rules. Prints one table. */
const browser = findBrowser()
if (browser === undefined) throw new Error('no browser was found to measure in')
const start = fileURLToPath(new URL('../../cli/start.mjs', import.meta.url))
const rows: [what: string, measured: string, wanted: string][] = []
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

for (const [pages, wanted] of [
  [20, '1,000'],
  [210, '3,000'],
] as const) {
  const app = await openApp(browser)
  await app.page.getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  await warm(app.page)
  const { readable, found } = await dropOne(app.page, `long-${pages}.docx`, makeLong(pages))
  rows.push([`${pages} pages dropped: document readable`, `${readable.toFixed(0)} ms`, ''])
  rows.push([`${pages} pages dropped: findings on screen`, `${found.toFixed(0)} ms`, `${wanted} ms`])
  await app.close()
}

{
  const opened = await startBrowser(browser)
  const page = await opened.newPage()
  const began = performance.now()
  const program = spawn(process.execPath, [start, 'serve', '--workspace', freshWorkspace()])
  let said = ''
  for await (const words of program.stdout.setEncoding('utf8')) {
    said += words
    if (said.includes('\n')) break
  }
  await page.goto(/http\S+/.exec(said)?.[0] ?? 'about:blank')
  await page.getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  rows.push(['start: from `npm run serve` to the first window', `${(performance.now() - began).toFixed(0)} ms`, ''])
  await warm(page)
  const { found } = await dropOne(page, 'first.docx', makeLong(4))
  rows.push(['4 pages dropped right after: findings on screen, rules loading', `${found.toFixed(0)} ms`, ''])
  await opened.close()
  program.kill()
}

{
  const app = await openApp(browser)
  const { page } = app
  const words = ['BAME', 'blacklisted', 'manpower', 'hard-to-reach', 'third world', 'normal people', 'the elderly']
  const many = Array.from({ length: 5000 }, (_, i) => `Number ${i}: ${words[i % words.length]} ${i}.`)
  await page.getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  await warm(page)
  await dropOne(page, 'many.docx', makeDocx({ body: many.map(line => p(line)).join('') }))
  await page.getByRole('tab', { name: /Language/ }).click()
  const marks = await page.locator('.block-note').count()
  const frames = await page.evaluate(async () => {
    const pane = document.querySelector('.pages')
    if (!pane) return []
    const gaps: number[] = []
    let last = performance.now()
    for (let i = 0; i < 180; i++) {
      pane.scrollTop += 60
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      gaps.push(now - last)
      last = now
    }
    return gaps.sort((a, b) => a - b)
  })
  rows.push([
    `scrolling ${marks.toLocaleString('en-GB')} marks: median and 95th frame`,
    `${at(frames, 0.5)} and ${at(frames, 0.95)} ms`,
    '16.7 ms',
  ])
  const keys: number[] = []
  await page.getByRole('tab', { name: /Gaps/ }).click()
  const box = page.getByRole('searchbox', { name: 'Search findings' })
  await box.click()
  for (const key of 'counselling') {
    keys.push(
      await page.evaluate(async character => {
        const input = document.querySelector<HTMLInputElement>('.findings-search input')
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        if (!input || !set) return 0
        const start = performance.now()
        set.call(input, input.value + character)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }, key),
    )
  }
  keys.sort((a, b) => a - b)
  rows.push([
    'a key in the search box, to the next frame: median and slowest',
    `${at(keys, 0.5)} and ${at(keys, 1)} ms`,
    '50 ms',
  ])
  await app.close()
}

if (policies.length === 0) console.log(withoutCorpus)
else {
  const app = await openApp(browser)
  const { page } = app
  await page.getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  await warm(page)
  const paths = policies.map(({ path }) => path)
  const start = performance.now()
  await page.locator('input[type=file]').first().setInputFiles(paths)
  // Looked for by the page's own timer: a locator that polls would itself be a long task.
  await page.waitForFunction(() => / read/.test(document.querySelector('.imports h2')?.textContent ?? ''), undefined, {
    timeout: 120_000,
    polling: 100,
  })
  const took = performance.now() - start
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks))
  rows.push([`a folder of ${paths.length} policies: all read`, `${(took / 1000).toFixed(1)} s`, ''])
  rows.push(['longest task of the page during this, if over 50 ms', `${longest.toFixed(0)} ms`, '100 ms'])
  await app.close()
}

console.log(`${'what'.padEnd(66)}${'measured'.padStart(20)}${'wanted under'.padStart(15)}`)
for (const [what, measured, wanted] of rows)
  console.log(`${what.padEnd(66)}${measured.padStart(20)}${wanted.padStart(15)}`)

/** Notes every task of the page longer than 50 ms from now on, and gives the host the second that a user takes to choose a file. */
async function warm(page: Page) {
  await page.waitForTimeout(1000)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) tasks.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
}

/** Hands one document over and waits, from that moment, for its pages and for its findings. */
async function dropOne(page: Page, name: string, bytes: Uint8Array): Promise<{ readable: number; found: number }> {
  await page.evaluate(() => {
    Object.assign(window, { begun: 0, readable: 0, found: 0 })
    const times = window as unknown as { begun: number; readable: number; found: number }
    addEventListener('change', () => (times.begun ||= performance.now()), { capture: true })
    const look = () => {
      if (!times.readable && document.querySelector('.page-text [data-block]')) times.readable = performance.now()
      if (!times.found && document.querySelector('.findings-list .row')) times.found = performance.now()
      if (!times.readable || !times.found) requestAnimationFrame(look)
    }
    look()
  })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: word, buffer: Buffer.from(bytes) })
  await page.waitForFunction(
    () => {
      const { readable, found } = window as unknown as { readable: number; found: number }
      return readable > 0 && found > 0
    },
    undefined,
    { timeout: 60_000 },
  )
  return page.evaluate(() => {
    const { begun, readable, found } = window as unknown as { begun: number; readable: number; found: number }
    return { readable: readable - begun, found: found - begun }
  })
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
}
