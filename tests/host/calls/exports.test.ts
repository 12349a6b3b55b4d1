import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { DecisionState } from '../../../engine/decision.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readReviewPart } from '../../../engine/docx/review-part.ts'
import { filesBelow, makeFolder } from '../../helpers/folder.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const twice = docx('Staff', 'We support BAME staff.', 'BAME people lead our teams.')

/** A host with a document that says BAME twice, and what its spreadsheet says of the wording. */
async function exporting() {
  const { host, add } = await hostOn()
  const document = await add('a.docx', twice)
  const rows = async (states?: readonly DecisionState[]) => {
    const request = {
      documents: [document],
      formats: ['json' as const],
      includeCovered: true,
      kinds: ['wording' as const],
    }
    const { files } = await host.exportReviews({ ...request, ...(states ? { states } : {}) })
    const { reviews } = JSON.parse(new TextDecoder().decode(files[0]?.bytes)) as Exported
    const [{ findings, decisions } = { findings: [], decisions: [] }] = reviews
    return { places: findings.flatMap(f => f.occurrences.map(at => at.block)), states: decisions.map(d => d.state) }
  }
  return { host, document, rows }
}

interface Exported {
  readonly reviews: readonly {
    readonly findings: readonly { readonly occurrences: readonly { readonly block: number }[] }[]
    readonly decisions: readonly { readonly state: string }[]
  }[]
}

describe('which findings are exported', () => {
  test('without a choice all but what was set aside, place by place', async () => {
    const { host, document, rows } = await exporting()
    expect(await rows()).toEqual({ places: [1, 2], states: [] })
    await host.decide({ document, finding: bame, occurrence: { block: 1, start: 11 }, state: 'dismissed' })
    expect(await rows()).toEqual({ places: [2], states: [] })
  })

  test('only those in the states that are wanted: a place goes by its own decision before the one on all', async () => {
    const { host, document, rows } = await exporting()
    await host.decide({ document, finding: bame, state: 'dismissed' })
    await host.decide({ document, finding: bame, occurrence: { block: 2, start: 0 }, state: 'accepted' })
    expect(await rows(['accepted'])).toEqual({ places: [2], states: ['accepted'] })
    expect(await rows(['open'])).toEqual({ places: [], states: [] })
  })

  test('a note on a place decides nothing about it', async () => {
    const { host, document, rows } = await exporting()
    await host.note({ document, finding: bame, occurrence: { block: 1, start: 11 }, text: 'Look again' })
    await host.decide({ document, finding: bame, state: 'accepted' })
    expect(await rows(['accepted'])).toEqual({ places: [1, 2], states: ['accepted'] })
  })

  test('what was set aside is called so where it is wanted', async () => {
    const { host, document, rows } = await exporting()
    await host.decide({ document, finding: bame, state: 'dismissed', reason: 'A quotation' })
    expect(await rows(['dismissed'])).toEqual({ places: [1, 2], states: ['dismissed'] })
    const request = {
      documents: [document],
      states: ['dismissed' as const],
      formats: ['word' as const],
      includeCovered: false,
    }
    const { files } = await host.exportReviews({ ...request, kinds: ['wording'] })
    const word = unzipSync(files[0]?.bytes ?? new Uint8Array())
    expect(new TextDecoder().decode(word['word/comments.xml'])).toContain('Dismissed (the reviewer): A quotation')
  })
})

describe('the comments of a Word file', () => {
  const asked = ({ document }: { document: string }) => ({
    documents: [document],
    formats: ['word' as const, 'html' as const],
    includeCovered: false,
  })
  const commentsIn = (bytes: Uint8Array | undefined) => {
    const xml = new TextDecoder().decode(unzipSync(bytes ?? new Uint8Array())['word/comments.xml'])
    return [...xml.matchAll(/<w:comment .*?<\/w:comment>/gs)].map(([comment]) => comment.replace(/<[^>]*>/g, ''))
  }

  test('are the essential ones without a choice, and in the size chosen those that were accepted or are for discussion', async () => {
    const { host, document } = await exporting()
    const sized = async (comments?: 'full' | 'chosen') =>
      host.exportReviews({ ...asked({ document }), ...(comments ? { comments } : {}) })
    expect(commentsIn((await sized()).files[0]?.bytes)).toHaveLength(2)
    await host.decide({
      document,
      finding: bame,
      occurrence: { block: 2, start: 0 },
      state: 'discuss',
      reason: 'Ask them',
    })
    const { files, refused } = await sized('chosen')
    expect(refused).toEqual([])
    const [comment, ...others] = commentsIn(files[0]?.bytes)
    expect(others).toEqual([])
    expect(comment).toMatch(/“BAME”.*For discussion .*Ask them/)
    expect(new TextDecoder().decode(files[1]?.bytes)).toContain('id="T-01"')
  })

  test('are refused in the size chosen while nothing is decided, which says what to do; the report is still written', async () => {
    const { host, document } = await exporting()
    const { files, refused } = await host.exportReviews({ ...asked({ document }), comments: 'chosen' })
    expect(files.map(({ name }) => name)).toEqual(['a.html'])
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^No finding is accepted or marked for discussion yet, .* or export with Essential or Full\.$/,
      ),
    ])
  })
})

test('an annotated file names its document, the version that was reviewed and the review', async () => {
  const { host, document } = await exporting()
  const idsOf = async () => {
    const { files } = await host.exportReviews({ documents: [document], formats: ['word'], includeCovered: false })
    const carried = readReviewPart(openPackage(files[0]?.bytes ?? new Uint8Array()))
    return carried.kind === 'review' ? carried.ids : undefined
  }
  const ids = await idsOf()
  const version = createHash('sha256').update(twice).digest('hex')
  const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(ids).toEqual({ workspace: uuid, document, version, review: uuid })
  await host.decide({ document, finding: bame, state: 'accepted' })
  expect(await idsOf()).toEqual(ids)
  await host.setType({ document, type: 'grievance' })
  expect((await idsOf())?.review).not.toBe(ids?.review)
})

test('names that differ only in case, or that a system would refuse, become files of their own', async () => {
  const { host, add } = await hostOn()
  const documents = [
    await add('Leave.docx', docx('One')),
    await add('leave.docx', docx('Two')),
    await add('HR/../a:b .docx', docx('Three')),
    await add('Aux.docx', docx('Four')),
    await add('../nul.2.docx', docx('Five')),
    await add('\u202exslx.docx', docx('Six')),
    await add('../...docx', docx('Seven')),
    await add('COM¹.docx', docx('Eight')),
    await add('lpt³ .v2.docx', docx('Nine')),
    await add('CONOUT$.docx', docx('Ten')),
    await add('COM¹²e.docx', docx('Eleven')),
  ]
  const { files } = await host.exportReviews({ documents, formats: ['html'], includeCovered: false })
  expect(files.map(f => f.name.replace(/\.[a-z.]*html$/, ''))).toEqual([
    ...['Leave', 'leave (2)', 'HR/a_b'],
    ...['Aux_', 'nul_.2', '_xslx', 'document'],
    ...['COM¹_', 'lpt³_ .v2', 'CONOUT$_', 'COM¹²e'],
  ])
})

describe('a report as a PDF', () => {
  const pdf = { formats: ['pdf' as const], includeCovered: false }

  test('is not made where nothing can print it: the sentence says what to do', async () => {
    const { host, add } = await hostOn(undefined, { desktop: true })
    const documents = [await add('a.docx', twice)]
    const sentence = /^Only the desktop app can create PDFs\. Export the report as HTML/
    await expect(host.exportReviews({ ...pdf, documents })).rejects.toThrow(sentence)
    await expect(host.exportTo({ ...pdf, documents, folder: makeFolder() })).rejects.toThrow(sentence)
  })

  test('is printed from the report with the findings that were chosen', async () => {
    const toPdf = async (html: Uint8Array) => html
    const { host, add } = await hostOn(undefined, { desktop: true, toPdf })
    const documents = [await add('a.docx', twice)]
    const folder = makeFolder()
    await host.exportTo({ ...pdf, documents, folder, kinds: ['wording'] })
    expect([...filesBelow(folder).keys()]).toEqual(['a.pdf'])
    const page = new TextDecoder().decode(filesBelow(folder).get('a.pdf'))
    expect(page).toContain('BAME')
    expect(page).not.toContain('id="T-01"')
  })
})

test('a report names the organisation of the profile and the reviewer of the settings, and leaves out what is blank', async () => {
  const { host, add } = await hostOn()
  const documents = [await add('a.docx', twice)]
  const report = async () => {
    const { files } = await host.exportReviews({ documents, formats: ['html', 'report-word'], includeCovered: false })
    const [page, word] = files
    expect(word?.name).toBe('a.report.docx')
    const text = openPackage(word?.bytes ?? new Uint8Array()).parts.get('word/document.xml')
    return [new TextDecoder().decode(page?.bytes), new TextDecoder().decode(text)]
  }
  for (const text of await report()) expect(text).not.toMatch(/Organisation|Reviewed by|unknown/)
  const profile = await host.profile({})
  await host.setProfile({ ...profile, organisation: ['Northfield Trust', 'NT'] })
  await host.setSettings({ reviewer: 'Sam Okoro' })
  for (const text of await report()) {
    expect(text).toMatch(/Organisation.*Northfield Trust/s)
    expect(text).toMatch(/Reviewed by.*Sam Okoro/s)
    expect(text).toContain('Rule sets: ')
  }
})
