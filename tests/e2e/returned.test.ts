import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { wentThrough } from '../helpers/came-back.ts'
import { docx } from '../helpers/hosts.ts'

const browser = findBrowser()
const support = 'We support BAME staff in every grievance that they raise with us.'
const lead = 'Managers answer a grievance within ten working days of getting it.'
const record = 'We keep a record of every grievance, where possible, for six years.'

describe.skipIf(browser === undefined)('a file that comes back, and its versions', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  let document = ''
  let bame = ''
  const page = () => app.page
  const row = (words: string) => page().locator('.row', { hasText: words }).first()
  const dialog = () => page().getByRole('dialog')

  /** Brings a file in without the page, as another window would, and waits until it is there. */
  const bring = async (name: string, bytes: Uint8Array) => {
    const { host } = app.opened
    const { job } = await host.importFiles({ files: [{ name, bytes }] })
    for (;;) {
      const outcome = (await host.listImports({})).find(({ id }) => id === job)?.files[0]?.outcome
      if (outcome && 'document' in outcome) return outcome.document
      if (outcome) throw new Error(JSON.stringify(outcome))
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  beforeAll(async () => {
    app = await openApp(browser ?? '', { width: 1280, height: 860 })
    const { host } = app.opened
    await host.setSettings({ reviewer: 'Ada Obi' })
    document = await bring('Grievance policy.docx', docx('Grievance policy', support, lead, record))
    const { findings } = await host.openDocument({ document })
    const found = (words: string) =>
      findings.find(one => one.kind === 'wording' && one.occurrences.some(({ quote }) => quote === words))?.id ?? ''
    bame = found('BAME')
    await host.note({ document, finding: found('where possible'), text: 'Ask the records team.' })
    await host.decide({ document, finding: found('where possible'), state: 'dismissed', reason: 'True of old files' })
    const { files } = await host.exportReviews({
      documents: [document],
      formats: ['word'],
      comments: 'full',
      includeCovered: false,
    })
    const answered = wentThrough(files[0]?.bytes ?? new Uint8Array(), [
      [bame, { reply: 'The network chose this word', by: 'Priya Nair', at: '2026-11-25T10:00:00Z' }],
    ])
    await bring('Grievance policy.reviewed.docx', answered)
  }, 120_000)
  afterAll(() => app?.close())

  test('the review says how the file came back, and lists it by state', async () => {
    await page().getByRole('link', { name: 'Grievance policy', exact: true }).click()
    await page()
      .getByText(/This is version 1 come back from its author: 1 answered.* still there/)
      .waitFor()
    await page().getByRole('button', { name: 'What came back' }).click()
    await dialog()
      .getByRole('heading', { name: /Answered 1/ })
      .waitFor()
    expect(await dialog().locator('.remark').first().textContent()).toMatch(
      /The network chose this word.*Priya Nair, 25 Nov/,
    )
    expect(await axeViolations(page())).toEqual([])
  })

  test('a link in the list leads to the finding, whose card has the reply', async () => {
    await dialog()
      .getByRole('button', { name: /“BAME”/ })
      .click()
    await dialog().waitFor({ state: 'hidden' })
    const card = page().locator('.card')
    await card.getByText('The network chose this word').waitFor()
    expect(await card.locator('.answer').textContent()).toMatch(/Priya Nair.*In the file of version 2/)
  })

  test('a version in which a passage was rewritten says what changed, and loses no note', async () => {
    await bring(
      'Grievance policy.docx',
      docx(
        'Grievance policy',
        'We support every member of staff.',
        lead,
        'Where possible, we keep a record of every grievance for six years.',
      ),
    )
    await page()
      .getByText(/\d+ closed, \d+ new, \d+ reworded.* since version 2\./)
      .waitFor()
    await page().getByRole('button', { name: 'Show', exact: true }).click()
    const lost = page().locator('.lost li').first()
    expect(await lost.textContent()).toMatch(/“where possible”/i)
    expect(await lost.textContent()).toMatch(/Dismissed by Ada Obi, .* in version 2: True of old files/)
    expect(await lost.locator('.lost-note').textContent()).toBe('Ask the records team.')
    expect(await lost.textContent()).toMatch(
      /Likeliest place: .*we keep a record of every grievance for six years.*only place/,
    )
    expect(await axeViolations(page())).toEqual([])
  })

  test('a lost decision can be attached only where its own rule found something', async () => {
    await page().getByRole('tab', { name: /Gaps/ }).click()
    await page().locator('.row').first().click()
    await page().locator('.card').waitFor()
    const lost = page().locator('.lost li').first()
    expect(await lost.getByRole('button', { name: /Attach to the open finding/ }).count()).toBe(0)
    await lost.getByRole('button', { name: 'Attach it there' }).click()
    await page().locator('.lost').waitFor({ state: 'hidden' })
    await page()
      .getByRole('tab', { name: /Language/ })
      .click()
    await row('Where possible').click()
    expect(await page().locator('.card').textContent()).toMatch(/Dismissed by Ada Obi.*True of old files/)
    await page().locator('.card .note', { hasText: 'Ask the records team.' }).waitFor()
  })

  test('what changed is listed, and a closed finding leads to the version that had it', async () => {
    await page().getByRole('button', { name: 'What changed' }).click()
    await dialog()
      .getByRole('heading', { name: /Closed \d+/ })
      .waitFor()
    await dialog()
      .getByRole('button', { name: /“BAME”/ })
      .click()
    await page().getByText('This is version 2, as it was reviewed. It can only be read.').waitFor()
    await page().locator('.card').waitFor()
    expect(await page().locator('.page-text').textContent()).toContain('BAME')
  })

  test('an earlier version can only be read: it offers no decision, by button or key, and no export', async () => {
    expect(await page().locator('.card fieldset.decide').count()).toBe(0)
    expect(await page().getByRole('button', { name: 'Export…' }).count()).toBe(0)
    await page().keyboard.press('a')
    await page()
      .getByRole('button', { name: /Version 2 of 3/ })
      .click()
    await page()
      .getByRole('menuitemradio', { name: /Version 1,/ })
      .click()
    await page().getByText('This is version 1, as it was reviewed.').waitFor()
    expect(await axeViolations(page())).toEqual([])
    await page().getByRole('button', { name: 'Open version 3' }).click()
    await page().getByRole('button', { name: 'Export…' }).waitFor()
    const { decisions } = (await app.opened.host.openDocument({ document })).decisionSummary
    expect(decisions.map(({ state }) => state)).toEqual(['dismissed'])
    expect(app.errors).toEqual([])
  })
})
