import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { docx, freshWorkspace, hostOn, sample } from '../helpers/hosts.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')

describe('a document comes into the library', () => {
  test('with its review and its pages', async () => {
    const { host, add } = await hostOn()
    const document = await add('HR/Grievance.docx', policy)
    const [summary] = await host.listDocuments({})
    expect(summary).toMatchObject({
      id: document,
      name: 'HR/Grievance',
      version: 1,
      state: 'not-started',
      stale: false,
    })
    const opened = await host.openDocument({ document })
    expect(opened.findings.map(f => [f.id, f.verdict])).toEqual([
      ['T-01', 'covered'],
      [bame, 'depends'],
    ])
    expect(opened.rules.T01).toMatchObject({ kind: 'wording', set: 'terms' })
    const { html } = await host.readingView({ document })
    expect(html).toContain('<span data-block="1">We support BAME staff.</span>')
  })

  test('as not judged, and not as done, where it has no words or is not in English', async () => {
    const { host, add } = await hostOn()
    await add('empty.docx', docx(''))
    await add(
      'welsh.docx',
      docx(
        "Mae'r polisi hwn yn esbonio sut y gall staff godi cwyn am y ffordd y maent wedi cael eu trin yn y gwaith.",
        'Rydym am i bawb gael eu trin yn deg, a byddwn yn gwrando ar bawb ac yn ymateb cyn gynted ag y gallwn.',
      ),
    )
    expect((await host.listDocuments({})).map(d => [d.name, d.state])).toEqual([
      ['empty', 'not-judged'],
      ['welsh', 'not-judged'],
    ])
  })

  test('once: the same bytes again are not added twice, under whatever name', async () => {
    const { host, bring, add } = await hostOn()
    const document = await add('a.docx', policy)
    expect((await bring({ 'b.docx': policy })).files[0]?.outcome).toEqual({ kind: 'unchanged', document })
    expect(await host.listDocuments({})).toHaveLength(1)
  })

  test('file by file, and those that cannot be read are refused with the reason while the others go on', async () => {
    const { host, bring } = await hostOn()
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    const job = await bring({ 'a.docx': policy, 'old.doc': old, 'none.docx': new Uint8Array(), 'c.docx': docx('Text') })
    expect(job.state).toBe('done')
    expect(job.files.map(f => f.outcome?.kind)).toEqual(['added', 'refused', 'refused', 'added'])
    expect(job.files[1]?.outcome).toMatchObject({ message: expect.stringMatching(/[a-z].*\.$/i) })
    expect(await host.listDocuments({})).toHaveLength(2)
  })

  test('as the samples that come with the product', async () => {
    const { host, imported } = await hostOn()
    await imported((await host.importSamples({})).job)
    expect((await host.listDocuments({})).map(d => [d.name, d.sample])).toEqual([
      ['edi-policy', true],
      ['grievance-policy', true],
      ['programme-plan', true],
    ])
  })

  test('by its path only in the desktop app', async () => {
    const { host } = await hostOn()
    await expect(host.importPaths({ paths: ['/etc/hosts'] })).rejects.toMatchObject({ code: 'not-readable' })
  })
})

describe('a decision', () => {
  test('stands after the program was closed and opened again, with who and when', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const document = await first.add('a.docx', policy)
    await first.host.setSettings({ reviewer: 'Ada Obi' })
    await first.host.decide({ document, finding: bame, state: 'dismissed', reason: 'A quotation' })
    await first.close()
    const { host } = await hostOn(workspace)
    const { decisionSummary } = await host.openDocument({ document })
    expect(decisionSummary.decisions).toMatchObject([
      {
        finding: bame,
        state: 'dismissed',
        reason: 'A quotation',
        who: 'Ada Obi',
        when: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ])
    expect(decisionSummary.counts).toMatchObject({ decided: 1, open: { medium: 0 } })
    expect((await host.listDocuments({}))[0]?.state).toBe('done')
  })

  test('is undone and done again, step by step, and the trail keeps it all', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.decide({ document, finding: bame, state: 'discuss' })
    const back = await host.undo({ document })
    expect(back.decisions.map(d => d.state)).toEqual(['accepted'])
    expect(back).toMatchObject({ undo: 'Accept “bame”', redo: 'Discuss “bame”' })
    expect((await host.undo({ document })).decisions).toEqual([])
    expect((await host.redo({ document })).decisions.map(d => d.state)).toEqual(['accepted'])
    const trail = await host.trail({ document })
    expect(trail.map(t => t.what)).toEqual([
      'Did again: Accept “bame”',
      'Undid: Accept “bame”',
      'Undid: Discuss “bame”',
      'For discussion',
      'Accepted',
      'Imported',
    ])
    expect(trail[4]).toMatchObject({ rule: 'T01', ruleVersion: '1.2.0', quote: 'BAME' })
  })

  test('on one place leaves the others to be decided', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', docx('BAME staff', 'BAME people'))
    const place = { block: 1, start: 0 }
    const { decisions, counts } = await host.decide({
      document,
      finding: bame,
      occurrence: place,
      state: 'dismissed',
      reason: 'Title',
    })
    expect(decisions).toMatchObject([{ occurrence: place, state: 'dismissed' }])
    expect(counts.decided).toBe(0)
    const strange = host.decide({ document, finding: bame, occurrence: { block: 0, start: 3 }, state: 'dismissed' })
    await expect(strange).rejects.toMatchObject({ code: 'not-found' })
  })

  test('everywhere is one action over every document that has the same words', async () => {
    const { host, add } = await hostOn()
    const one = await add('one.docx', policy)
    const two = await add('two.docx', docx('Two', 'BAME people'))
    const three = await add('three.docx', docx('Three', 'No such words'))
    const standing = await host.decide({ document: one, finding: bame, state: 'accepted', everywhere: true })
    expect(standing.alsoIn).toEqual(['two'])
    const states = async (document: string) =>
      (await host.openDocument({ document })).decisionSummary.decisions.map(d => d.state)
    expect([await states(one), await states(two), await states(three)]).toEqual([['accepted'], ['accepted'], []])
    await host.undo({ document: one })
    expect([await states(one), await states(two)]).toEqual([[], []])
  })

  test('keeps its note, and a note alone decides nothing', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.note({ document, finding: bame, text: 'Ask HR' })
    const { decisions, counts } = await host.decide({ document, finding: bame, state: 'accepted' })
    expect(decisions).toMatchObject([{ state: 'accepted', note: 'Ask HR' }])
    expect(counts.decided).toBe(1)
    const open = await host.decide({ document, finding: bame, state: 'open' })
    expect(open.decisions).toMatchObject([{ state: 'open', note: 'Ask HR' }])
    expect((await host.note({ document, finding: bame, text: ' ' })).decisions).toEqual([])
  })
})

describe('decisions are never lost', () => {
  test('when rules are switched off and on again', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.switchRules({ rules: { T01: false } })
    expect((await host.listDocuments({}))[0]?.stale).toBe(true)
    expect(await host.reviewAgain({})).toEqual({ reviewed: 1 })
    const off = await host.openDocument({ document })
    expect(off.findings.map(f => f.id)).toEqual(['T-01'])
    expect(off.decisionSummary.lost).toMatchObject([{ because: 'not-flagged', quote: 'BAME' }])
    await host.switchRules({ rules: { T01: true } })
    await host.reviewAgain({})
    const on = await host.openDocument({ document })
    expect(on.decisionSummary.lost).toEqual([])
    expect(on.decisionSummary.decisions).toMatchObject([{ finding: bame, state: 'accepted' }])
  })

  test('when a new version comes: they follow their words, and those whose words are gone are listed', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.decide({ document, finding: 'T-01', state: 'discuss' })
    const next = docx('Grievance policy', 'A new paragraph first.', 'We support BAME staff.', 'Nothing more.')
    expect(await add('a.docx', next)).toBe(document)
    const opened = await host.openDocument({ document })
    expect(opened.summary.version).toBe(2)
    expect(opened.decisionSummary.decisions).toMatchObject([{ finding: bame, state: 'accepted' }])
    expect(opened.decisionSummary.lost).toMatchObject([{ rule: 'T-01', because: 'changed', version: 1 }])
    const [lost] = opened.decisionSummary.lost
    expect((await host.settleLost({ document, lost: lost?.id ?? 0 })).lost).toEqual([])
  })

  test('when the document is removed and brought back', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.deleteDocument({ document })
    expect(await host.listDocuments({})).toEqual([])
    await expect(host.openDocument({ document })).rejects.toMatchObject({ code: 'not-found' })
    await host.restoreDocument({ document })
    expect((await host.openDocument({ document })).decisionSummary.decisions).toHaveLength(1)
  })

  test('when it is brought back beside a new document of its name: both stay apart', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.deleteDocument({ document })
    await add('a.docx', docx('Another text'))
    await host.restoreDocument({ document })
    expect((await host.listDocuments({})).map(d => [d.name, d.counts.decided])).toEqual([
      ['a', 0],
      ['a (2)', 1],
    ])
  })

  test('when its type is chosen by the reviewer, which can be undone', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    const opened = await host.setType({ document, type: 'edi' })
    expect([opened.chosenType, opened.summary.type.type]).toEqual(['edi', 'edi'])
    expect(opened.summary.typeName).toBe('equality, diversity and inclusion policy')
    expect((await host.trail({ document }))[0]?.what).toBe('Chose the type: equality, diversity and inclusion policy')
    await host.undo({ document })
    expect((await host.openDocument({ document })).chosenType).toBeUndefined()
  })

  test('when its type is chosen among those of the rules only', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    const { types } = await host.openDocument({ document })
    expect(types).toContainEqual({ type: 'job-advert', name: 'job advert or description' })
    expect((await host.listRules({})).types).toEqual(types)
    await expect(host.setType({ document, type: 'poem' })).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringMatching(/^There is no document type “poem”\. The types are grievance, /),
    })
  })
})

test('a finding of one’s own stands on its words, can be decided, removed and brought back', async () => {
  const { host, add } = await hostOn()
  const document = await add('a.docx', policy)
  const at = { block: 1, start: 3, end: 10 }
  const { reviewerFindings } = await host.addFinding({ document, at, title: 'Who?', why: 'Say whom.' })
  const finding = reviewerFindings[0]?.id ?? ''
  expect(reviewerFindings).toMatchObject([{ occurrences: [{ ...at, quote: 'support' }], title: 'Who?', lost: false }])
  expect((await host.openDocument({ document })).findings.map(f => f.id)).not.toContain(finding)
  await host.decide({ document, finding, state: 'accepted' })
  expect((await host.removeFinding({ document, finding })).reviewerFindings).toEqual([])
  const back = await host.undo({ document })
  expect(back.reviewerFindings).toHaveLength(1)
  expect(back.decisions).toMatchObject([{ finding, state: 'accepted' }])
  await expect(
    host.addFinding({ document, at: { block: 99, start: 0, end: 4 }, title: 'x', why: '' }),
  ).rejects.toThrow()
})

describe('an export', () => {
  test('is the author’s own Word file with comments, the reviewer’s own among them, signed', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', sample('grievance-policy.docx'))
    await host.setSettings({ reviewer: 'Ada Obi' })
    await host.addFinding({ document, at: { block: 1, start: 0, end: 4 }, title: 'Say who wrote this', why: '' })
    const { files } = await host.exportReviews({ documents: [document], formats: ['word'], includeCovered: false })
    const [word] = files
    const comments = new TextDecoder().decode(unzipSync(word?.bytes ?? new Uint8Array())['word/comments.xml'])
    expect(comments).toContain('Say who wrote this')
    expect(comments).toContain('w:author="Ada Obi"')
    expect(() => readDocument(openPackage(word?.bytes ?? new Uint8Array()))).not.toThrow()
  })

  test('leaves out what was set aside, and a place that was', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', docx('Policy', 'BAME staff', 'BAME people'))
    const flagged = async () => {
      const { files } = await host.exportReviews({ documents: [document], formats: ['csv'], includeCovered: false })
      return new TextDecoder().decode(files[0]?.bytes).match(/BAME (?:staff|people)/g) ?? []
    }
    expect(await flagged()).toEqual(['BAME staff', 'BAME people'])
    await host.decide({ document, finding: bame, occurrence: { block: 1, start: 0 }, state: 'dismissed', reason: 'x' })
    expect(await flagged()).toEqual(['BAME people'])
    await host.decide({ document, finding: bame, state: 'dismissed', reason: 'x' })
    expect(await flagged()).toEqual([])
  })

  test('of several documents is one zip with a file for each', async () => {
    const { host, add } = await hostOn()
    const documents = [await add('HR/a.docx', policy), await add('HR/b.docx', docx('Two'))]
    const request = { documents, formats: ['html', 'json'], includeCovered: false, zip: true } as const
    const { files } = await host.exportReviews(request)
    expect(files.map(f => f.name)).toEqual(['evenhand-reviews.zip'])
    const names = Object.keys(unzipSync(files[0]?.bytes ?? new Uint8Array()))
    expect(names).toHaveLength(3)
    expect(names.filter(name => name.startsWith('HR/'))).toHaveLength(2)
  })

  test('to a folder is for the desktop app, and overwrites nothing', async () => {
    const browser = await hostOn()
    const request = { documents: ['x'], formats: ['csv' as const], includeCovered: false, folder: '/tmp' }
    await expect(browser.host.exportTo(request)).rejects.toMatchObject({ code: 'not-writable' })
    const { host, add, workspace } = await hostOn(freshWorkspace(), { desktop: true })
    const documents = [await add('a.docx', policy)]
    const folder = `${workspace}-out`
    const { paths } = await host.exportTo({ documents, formats: ['word'], includeCovered: false, folder })
    expect(paths).toHaveLength(1)
    await expect(host.exportTo({ documents, formats: ['word'], includeCovered: false, folder })).rejects.toMatchObject({
      code: 'exists',
    })
  })
})

describe('what was and was not checked', () => {
  test('is what the review did, rule by rule, with the reason for each that was not applied', async () => {
    const { host, add } = await hostOn()
    await host.switchRules({ sets: { terms: false } })
    const document = await add('a.docx', policy)
    const scope = await host.reviewScope({ document })
    expect(scope.recorded).toBe(true)
    expect(scope.notApplied).toEqual([{ rule: 'T01', title: 'A test', because: 'switched-off' }])
    expect(scope.sets).toMatchObject([
      { name: 'support', applied: 1, rules: 1 },
      { name: 'terms', applied: 0, rules: 1 },
    ])
    expect(scope.parts).toEqual({ body: 3 })
    expect((await host.openDocument({ document })).ruleSets.map(set => set.name)).toEqual(['support'])
  })

  test('does not change when rules are switched later, nor does the report, until the document is reviewed again', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    const report = async () => {
      const { files } = await host.exportReviews({ documents: [document], formats: ['html'], includeCovered: false })
      return new TextDecoder().decode(files[0]?.bytes)
    }
    const [scope, page] = [await host.reviewScope({ document }), await report()]
    expect(page).toContain('T01')
    await host.switchRules({ sets: { terms: false } })
    expect(await host.reviewScope({ document })).toEqual(scope)
    expect(await report()).toBe(page)
    await host.reviewAgain({})
    expect((await host.reviewScope({ document })).notApplied).toHaveLength(1)
    expect(await report()).not.toContain('T01')
  })
})

test('the organisation’s own terms are not flagged once they are saved and the documents reviewed again', async () => {
  const { host, add } = await hostOn()
  const document = await add('a.docx', policy)
  const profile = await host.profile({})
  await host.setProfile({ ...profile, accepted: ['BAME'] })
  await host.reviewAgain({})
  const wording = (await host.openDocument({ document })).findings.find(f => f.kind === 'wording')
  expect(wording?.kind === 'wording' ? wording.occurrences : []).toEqual([])
})

test('every window hears what changes', async () => {
  const { host, add, events } = await hostOn()
  const document = await add('a.docx', policy)
  await host.decide({ document, finding: bame, state: 'accepted' })
  await host.setSettings({ theme: 'dark' })
  const kinds = new Set(events.map(e => e.kind))
  expect(kinds).toEqual(new Set(['import', 'library-changed', 'decisions-changed', 'settings-changed']))
})
