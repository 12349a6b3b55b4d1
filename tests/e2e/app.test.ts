import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { axeViolations } from '../helpers/app-in-browser.ts'
import { type AppInShell, shells } from '../helpers/shells.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { stillness } from './stillness.ts'

const oldWord = join(mkdtempSync(join(tmpdir(), 'evenhand-')), 'old.doc')
writeFileSync(oldWord, Buffer.from('D0CF11E0A1B11AE1', 'hex'))
const grievance = join(samplesFolder, 'grievance-policy.docx')

describe.each(shells.filter(shell => shell.open))('the app in $name', { timeout: 60_000 }, ({ open }) => {
  let app: AppInShell
  const page = () => app.page
  const row = (words: string) => page().locator('.row', { hasText: words }).first()
  const goTo = (place: string) =>
    page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click()
  const openDocument = (name: string) => page().getByRole('link', { name }).click()

  /** Clicks in the middle of words of the document. */
  const clickWords = async (words: string) => {
    const block = page().locator('.page-text [data-block]', { hasText: words }).first()
    await block.scrollIntoViewIfNeeded()
    const middle = await block.evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let at = (element.textContent?.indexOf(sought) ?? 0) + Math.floor(sought.length / 2)
      let text = walker.nextNode()
      while (text?.textContent && at >= text.textContent.length) {
        at -= text.textContent.length
        text = walker.nextNode()
      }
      if (!text) throw new Error(`“${sought}” is not drawn`)
      const letter = document.createRange()
      letter.setStart(text, at)
      letter.setEnd(text, at + 1)
      const { x, y, width, height } = letter.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }, words)
    await page().mouse.click(middle.x, middle.y)
  }

  beforeAll(async () => {
    if (open) app = await open()
  }, 120_000)
  afterAll(() => app?.close())

  test('begins with what to do, and without any fault for people who use a screen reader', async () => {
    await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
    expect(await axeViolations(page())).toEqual([])
  })

  test('takes in files, says of each what became of it, and why not', async () => {
    await app.addDocuments([grievance, join(samplesFolder, 'edi-policy.docx'), oldWord])
    await page().getByRole('heading', { name: '2 documents read, 1 refused' }).waitFor()
    const refused = page().locator('.imports li[data-state=refused]')
    expect(await refused.textContent()).toMatch(/old\.doc[\s\S]*\.$/)
    await page().getByRole('button', { name: 'Close' }).click()
    await page().getByRole('link', { name: 'grievance-policy' }).waitFor()
  })

  test('shows the document as it is, with its numbers, its table and its notes, character for character', async () => {
    await openDocument('grievance-policy')
    await page().locator('.page-text h1').waitFor()
    const { document } = readDocument(openPackage(new Uint8Array(readFileSync(grievance))))
    const shown = await page()
      .locator('.page-text [data-block]')
      .evaluateAll(elements => elements.map(e => [Number((e as HTMLElement).dataset.block), e.textContent]))
    expect(new Map(shown as [number, string][])).toEqual(new Map(document.blocks.map((b, i) => [i, b.text])))
    expect(await page().locator('.page-text table').count()).toBeGreaterThan(0)
    expect(await page().locator('.page-text section[data-part=footnote]').count()).toBe(1)
  })

  test('leads from a finding to its words, and from the words to the finding', async () => {
    await page()
      .getByRole('tab', { name: /Language/ })
      .click()
    await row('BAME').click()
    const card = page().locator('.card')
    await card.getByText('Why, who it affects, and source').click()
    expect(await card.textContent()).toMatch(/Source[\s\S]*rule L001/)
    const drawn = () =>
      page().evaluate(() =>
        [...(CSS.highlights.get('ev-chosen') ?? [])].map(r => (r as StaticRange).startContainer.textContent),
      )
    expect((await drawn()).length).toBeGreaterThan(3)
    expect((await drawn())[0]).toContain('BAME')
    await clickWords('Malicious or vexatious complaints')
    await card.getByText('rule L171').waitFor()
    // A click opens a finding in its own tab.
    await clickWords('Grievances are treated in confidence')
    await card.getByText('rule GRV-21').waitFor()
    expect(await page().getByRole('tab', { name: /Gaps/, selected: true }).count()).toBe(1)
    expect(await drawn()).toEqual([expect.stringContaining('treated in confidence')])
  })

  test('decides, undoes and does again by keyboard alone, and keeps it through a reload', async () => {
    await page().getByRole('tab', { name: /Gaps/ }).click()
    await page().locator('.row').first().focus()
    await page().keyboard.press('j')
    await page().locator('.card').waitFor()
    await page().keyboard.press('a')
    await page()
      .getByText(/^1 of \d+ decided/)
      .waitFor()
    await page().keyboard.press('Control+z')
    await page()
      .getByText(/^0 of \d+ decided/)
      .waitFor()
    await page().keyboard.press('Control+y')
    await page()
      .getByText(/^1 of \d+ decided/)
      .waitFor()
    await page().keyboard.press('d')
    const dialog = page().getByRole('dialog')
    await dialog.getByText('Why?').waitFor()
    expect(await axeViolations(page())).toEqual([])
    // No reason is chosen for the reviewer.
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await dialog.getByRole('button', { name: 'Dismiss' }).isDisabled()).toBe(true)
    await dialog.getByRole('radio', { name: 'Not needed here' }).click()
    await dialog.getByRole('button', { name: 'Dismiss' }).click()
    await page()
      .getByText(/^2 of \d+ decided/)
      .waitFor()
    await page().reload()
    await page()
      .getByText(/^2 of \d+ decided/)
      .waitFor()
    expect(await page().locator('.row[data-state=accepted]').count()).toBe(1)
  })

  test('searches as one types and filters by verdict and decision', async () => {
    await page().keyboard.press('/')
    await page().keyboard.type('counsel')
    await expect.poll(() => page().locator('.row').count()).toBeLessThan(6)
    await page()
      .locator('.row', { hasText: /counsel/i })
      .first()
      .waitFor()
    await page().getByRole('searchbox', { name: 'Search findings' }).fill('')
    await page().getByRole('button', { name: 'Filter' }).click()
    await page().getByRole('checkbox', { name: 'Accepted' }).click()
    await expect.poll(() => page().locator('.row').count()).toBe(1)
    await page().getByRole('button', { name: 'Show all' }).click()
    await page().keyboard.press('Escape')
    await page().getByRole('button', { name: 'Show all' }).waitFor({ state: 'detached' })
  })

  test('takes a finding of one’s own on selected words', async () => {
    await page().evaluate(() => {
      const block = document.querySelector('.page-text [data-block="1"]')
      const text = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
      if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, 12)
    })
    await page().locator('.page').dispatchEvent('keyup')
    await page().getByRole('button', { name: 'Add a finding on these words' }).click()
    await page().getByRole('textbox', { name: 'What did you find?' }).fill('Say who this is for')
    await page().getByRole('button', { name: 'Add the finding' }).click()
    await page()
      .getByRole('tab', { name: /Added\s*1/ })
      .click()
    await row('Say who this is for').waitFor()
  })

  test('changes the type, and the review follows; undo takes it back', async () => {
    await page()
      .getByRole('button', { name: /^Read as: Grievance/ })
      .click()
    await page().getByRole('menuitemradio', { name: 'Dignity at work policy' }).click()
    await page()
      .getByRole('button', { name: /^Read as: Dignity/ })
      .waitFor()
    await page().getByRole('button', { name: 'Undo' }).click()
    await page()
      .getByRole('button', { name: /^Read as: Grievance/ })
      .waitFor()
  })

  test('shows what was and was not checked, and the history', async () => {
    await page().getByRole('button', { name: 'What was checked' }).click()
    await page().getByRole('dialog').getByText('Rules applied').waitFor()
    expect(await page().getByRole('dialog').textContent()).toMatch(/paragraphs/)
    expect(await axeViolations(page())).toEqual([])
    await page().getByRole('button', { name: 'Close' }).click()
    await page().getByRole('button', { name: 'History' }).click()
    await page().getByRole('dialog').getByText('Dismissed').first().waitFor()
    await page().getByRole('button', { name: 'Close' }).click()
  })

  test('exports the author’s own file with comments, which opens again', async () => {
    await page().getByRole('button', { name: 'Export…' }).click()
    expect(await axeViolations(page())).toEqual([])
    const files = await app.exported()
    const word = Object.entries(files).find(([name]) => name.endsWith('.docx'))?.[1]
    const parts = unzipSync(word ?? new Uint8Array())
    expect(new TextDecoder().decode(parts['word/comments.xml'])).toContain('Say who this is for')
    expect(readDocument(openPackage(word ?? new Uint8Array())).document.title).toMatch(/Grievance/)
    expect(Object.keys(files).some(name => name.endsWith('.html'))).toBe(true)
    await page().getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })

  test('switches rules off, keeps every decision, and saves the organisation', async () => {
    await goTo('Rule sets')
    await page().getByRole('searchbox', { name: 'Find a rule' }).fill('L001')
    await page().getByRole('switch', { name: 'L001: use this rule' }).click()
    await goTo('Library')
    await page()
      .getByText(/rules or settings have changed/)
      .waitFor()
    await page().getByRole('button', { name: 'Review again' }).click()
    await page()
      .getByText(/Every decision was kept/)
      .waitFor()
    await goTo('Organisation')
    await page().getByRole('textbox', { name: 'Your organisation’s names' }).fill('Alderbrook Minds')
    await page().getByText('✓ Saved').waitFor()
  })

  test.each(['Light', 'Dark', 'High contrast'])('has no fault for accessibility on any screen in %s', async look => {
    await goTo('Organisation')
    await page().getByRole('radio', { name: look, exact: true }).click()
    await expect
      .poll(() => page().evaluate(() => document.documentElement.dataset.scheme))
      .toBe(look.toLowerCase().replace(' ', '-'))
    const found: Record<string, string[]> = { organisation: await axeViolations(page()) }
    for (const place of ['Rule sets', 'Library']) {
      await goTo(place)
      await page().locator('main h1').waitFor()
      await stillness(page())
      found[place] = await axeViolations(page())
    }
    await openDocument('grievance-policy')
    await page().locator('.row').first().click()
    await page().locator('.card').waitFor()
    found.review = await axeViolations(page())
    expect(found).toEqual({ organisation: [], 'Rule sets': [], Library: [], review: [] })
  })

  test('tells a screen reader at each place what a highlight shows', async () => {
    const said = await page().locator('.page-text .block-note').allTextContents()
    expect(said.some(words => words.startsWith('Findings: '))).toBe(true)
    const missing = page().locator('.page-text .block-note', { hasText: 'missing' }).first()
    expect(await missing.getAttribute('aria-label')).toMatch(/missing here: /)
  })

  test('has asked for nothing but its own server, and has reported no error', () => {
    expect(app.asked.filter(url => !url.startsWith(app.home) && !/^(?:data|blob):/.test(url))).toEqual([])
    expect(app.errors).toEqual([])
  })
})

for (const { name, missing } of shells.filter(shell => !shell.open)) {
  test.skip(`SKIPPED, the app in ${name}: ${missing}`, () => {})
}
