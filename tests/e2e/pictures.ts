import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type AppInBrowser, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { secondReviewer } from '../helpers/second-reviewer.ts'
import { samplesFolder } from '../helpers/small-rules.ts'

/**
 * Takes the pictures of the guide into docs/pictures; with a folder as argument every screen in every look and two sizes there. With
 * `--only` and the name of a tour, those of that tour alone.
 */
const tours = {
  samples: tourOfSamples,
  portfolio: tourOfPortfolio,
  sharing: tourOfSharing,
  workshop: tourOfWorkshop,
  rules: tourOfRules,
}
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const [everything] = positionals
const browser = findBrowser()
if (browser === undefined) throw new Error('no browser was found to take pictures with')
const folder = everything ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url))
mkdirSync(folder, { recursive: true })

const sizes = everything
  ? [
      { width: 1440, height: 900 },
      { width: 1024, height: 700 },
    ]
  : [{ width: 1280, height: 800 }]
const looks = everything ? (['light', 'dark', 'high-contrast'] as const) : (['light'] as const)
type Take = (name: string) => Promise<unknown>
for (const [name, tour] of Object.entries(tours)) {
  if (values.only !== undefined && values.only !== name) continue
  for (const size of sizes) {
    const app = await openApp(browser, size)
    const { page, opened } = app
    for (const theme of looks) {
      await opened.host.setSettings({ theme })
      await page.waitForTimeout(300)
      const take = (name: string) =>
        page.screenshot({ path: join(folder, everything ? `${name}-${theme}-${size.width}.png` : `${name}.png`) })
      await tour(app, take, theme === looks[0])
    }
    await app.close()
  }
}

/** The charity of twelve documents: where it stands since the round before. */
async function tourOfPortfolio({ page, opened, addDocuments }: AppInBrowser, take: Take, first: boolean) {
  const add = async (round: string, words: RegExp) => {
    const from = join(samplesFolder, 'portfolio', round)
    await addDocuments(readdirSync(from).map(name => join(from, name)))
    await page.getByRole('heading', { name: words }).waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Close' }).click()
  }
  if (first) {
    await add('autumn-2026', /documents read/)
    await opened.host.keepRound({ name: 'Autumn 2026' })
    await add('spring-2027', /read/)
    await page.getByRole('link', { name: 'Portfolio' }).click()
  }
  await page.getByRole('tab', { name: 'Recommendations' }).click()
  await page.getByRole('grid').waitFor()
  await page.locator('.heat-map').evaluate(table => table.scrollTo(0, 400))
  await page.waitForTimeout(400)
  await take('portfolio')
  await page.locator('.heat-cell[data-state=weak]').first().click()
  await page.getByRole('dialog').getByRole('link').first().waitFor()
  await page.waitForTimeout(400)
  await take('portfolio-cell')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'What stands out' }).click()
  await page.waitForTimeout(400)
  await take('portfolio-headlines')
  await page.getByRole('link', { name: 'Action plan', exact: true }).click()
  if (first) {
    await page.getByRole('button', { name: 'Make the plan' }).click()
    await page
      .getByLabel(/^Owner: /)
      .first()
      .fill('Company secretary')
    await page
      .getByLabel(/^Due: /)
      .first()
      .fill('2026-06-30')
    await page
      .getByLabel(/^Status: /)
      .first()
      .selectOption('Under way')
    await page
      .getByLabel(/^Progress: /)
      .first()
      .fill('A draft is with the board.')
    await page.getByText('✓ Saved').waitFor()
  }
  await page.waitForTimeout(400)
  await take('action-plan')
}

async function tourOfSamples({ page }: AppInBrowser, take: Take, first: boolean) {
  const goTo = (place: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click()
  await goTo('Library')
  if (first) {
    await page.getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
    await take('first-run')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Add documents' }).click(),
    ])
    await chooser.setFiles(
      ['grievance-policy', 'edi-policy', 'programme-plan'].map(n => join(samplesFolder, `${n}.docx`)),
    )
    await page.getByRole('heading', { name: '3 documents read' }).waitFor()
  }
  await take('library')
  if (first) await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('link', { name: 'grievance-policy' }).click()
  await page.getByRole('tab', { name: /Gaps/ }).waitFor()
  await page.waitForTimeout(500)
  await page.locator('.first-to-do').getByRole('button', { name: 'Protection from victimisation' }).click()
  await page.waitForTimeout(500)
  await take('review-gap')
  await page.getByRole('tab', { name: /Language/ }).click()
  await page.locator('.row', { hasText: 'BAME' }).first().click()
  await page.waitForTimeout(500)
  await take('review-wording')
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.waitForTimeout(400)
  await take('export')
  await page.keyboard.press('Escape')
  await goTo('Organisation')
  await page.getByRole('button', { name: 'Save as profile.yml' }).waitFor()
  await page.waitForTimeout(300)
  await take('organisation')
}

/** Two reviewers of the grievance policy: a file is made, another brought in, and where they differ is shown. */
async function tourOfSharing({ page, opened: { host }, addDocuments }: AppInBrowser, take: Take, first: boolean) {
  const show = async (name: string) => {
    await page.waitForTimeout(400)
    await take(name)
  }
  const away = async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  if (first) {
    await host.setSettings({ reviewer: 'Ada Lovell' })
    await addDocuments(['grievance-policy', 'edi-policy'].map(name => join(samplesFolder, `${name}.docx`)))
    await page.getByRole('heading', { name: '2 documents read' }).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Close' }).click()
  }
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Library' }).click()
  const policy = page.getByRole('checkbox', { name: 'Select grievance-policy' })
  await policy.check()
  await page.getByRole('button', { name: 'Share 1…' }).click()
  await show('sharing-file')
  await away()
  await policy.uncheck()
  await page.getByRole('link', { name: 'Sharing', exact: true }).click()
  if (first) {
    const [document] = (await host.listDocuments({})).filter(({ name }) => name === 'grievance-policy')
    if (!document) throw new Error('the policy was not added')
    const bola = await secondReviewer('Bola Adeyemi')
    const theirs = await bola.add(join(samplesFolder, 'grievance-policy.docx'))
    await bola.add(join(samplesFolder, 'programme-plan.docx'))
    const { findings } = await host.openDocument({ document: document.id })
    for (const [n, { id }] of findings.slice(0, 40).entries()) {
      const [mine, other] = [n % 6 === 2 ? 'dismissed' : 'accepted', n % 9 === 2 ? 'dismissed' : 'accepted'] as const
      const reason = { reason: 'The staff handbook says this already.' }
      await host.decide({ document: document.id, finding: id, state: mine, ...(mine === 'dismissed' ? reason : {}) })
      await bola.host.decide({ document: theirs, finding: id, state: other, ...(other === 'dismissed' ? reason : {}) })
    }
    const from = join(mkdtempSync(join(tmpdir(), 'evenhand-pictures-')), 'Reviews by Bola.evenhand')
    writeFileSync(from, (await bola.host.shareFile({})).bytes)
    await bola.close()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Bring in or restore a file…' }).click(),
    ])
    await chooser.setFiles(from)
    await page.getByRole('button', { name: 'Bring in', exact: true }).waitFor()
    await show('sharing-contents')
    await page.getByRole('button', { name: 'Bring in', exact: true }).click()
    await page.getByRole('button', { name: 'Show differences' }).waitFor()
    await away()
  }
  await page.locator('.conflict').first().waitFor()
  await page.mouse.move(640, 790)
  await page.locator('main').evaluate(main => main.scrollTo(0, 0))
  await show('sharing-differences')
  await page.locator('.agreement').scrollIntoViewIfNeeded()
  await page.locator('main').evaluate(main => main.scrollTo(0, main.scrollHeight))
  await show('sharing-agreement')
}

/** A requirement of the organisation's own, tried in a sample as it is written. */
async function tourOfWorkshop({ page, opened, home, addDocuments }: AppInBrowser, take: Take, first: boolean) {
  const { host } = opened
  if (first) {
    await addDocuments([join(samplesFolder, 'grievance-policy.docx')])
    await page
      .getByRole('heading', { name: 'Grievance Policy and Procedure' })
      .or(page.getByText('1 document read'))
      .first()
      .waitFor({ timeout: 120_000 })
    const { name, set = '' } = await host.newRule({ kind: 'requirement' })
    await host.keepDraft({ kind: 'rule', name, set, text: companionRule(name) })
    await page.goto(`${home}#/workshop/rule/${name}`)
    await page.getByRole('combobox', { name: 'Try it in' }).selectOption('Grievance Policy and Procedure')
  }
  await page.getByText(/every example comes out as you want/).waitFor({ timeout: 60_000 })
  await take('workshop')
}

function companionRule(id: string): string {
  return `- id: ${id}
  title: You can bring somebody to the meeting
  strength: practice
  source: Our own standard
  elements:
    companion: { name: bringing somebody, says: ["accompanied", "bring~ & companion"] }
    appeal: { name: the appeal too, says: ["appeal~"], commitment: any, within: document }
  core: [companion]
  missing: The policy does not say that people can bring somebody.
  why: People who report racism alone before managers are less often heard.
  fix: { instruction: "Say that people can bring somebody, and to which meetings." }
  examples:
    covered:
      - You have the right to be accompanied at the meeting and at the appeal.
      - Employees will be accompanied if they wish. This goes for the appeal as well.
    weak:
      - You have the right to be accompanied at the meeting.
      - You should be accompanied, also at the appeal.
    missing:
      - The manager leads the meeting.
      - You cannot be accompanied at the appeal.
`
}

/** The rules over the charity's documents, some findings of which are decided. */
async function tourOfRules({ page, opened, addDocuments }: AppInBrowser, take: Take, first: boolean) {
  const { host } = opened
  if (first) {
    const from = join(samplesFolder, 'portfolio', 'autumn-2026')
    await addDocuments(readdirSync(from).map(name => join(from, name)))
    await page.getByRole('heading', { name: /documents read/ }).waitFor({ timeout: 120_000 })
    for (const { id: document } of await host.listDocuments({})) {
      const { findings } = await host.openDocument({ document })
      const toDecide = findings.filter(({ verdict }) => verdict !== 'covered')
      for (const [i, { id: finding, kind }] of toDecide.entries()) {
        const reason = kind === 'wording' ? 'A name or a quotation' : 'Covered in another document'
        const dismissed = { state: 'dismissed', reason } as const
        await host.decide({ document, finding, ...(i % 3 === 2 ? dismissed : { state: 'accepted' }) })
      }
    }
  }
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Rule sets' }).click()
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Found most first')
  await page.waitForTimeout(600)
  await take('rules')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Disagreed most first')
  await page.locator('.rule-title').first().click()
  await page.getByRole('heading', { name: 'What reviewers decided' }).waitFor()
  await page.waitForTimeout(600)
  await take('rule')
}
