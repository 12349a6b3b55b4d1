import { describe, expect, test } from 'vitest'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readReviewPart, writeReviewPart } from '../../../engine/docx/review-part.ts'
import { wentThrough, withoutIds } from '../../helpers/came-back.ts'
import { edited } from '../../helpers/edited.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const support = 'We support BAME staff in every grievance that they raise.'
const lead = 'We were founded in 1990 and have offices in three towns.'

/** A policy that was sent out with comments on “BAME” and on the counselling that it does not offer. */
async function sentOut(...more: string[]) {
  const opened = await hostOn()
  const { host } = opened
  await host.setSettings({ reviewer: 'Ada Obi' })
  const document = await opened.add('Grievance policy.docx', docx('Grievance policy', support, lead, ...more))
  const { files } = await host.exportReviews({ documents: [document], formats: ['word'], includeCovered: false })
  const annotated = files[0]?.bytes ?? new Uint8Array()
  const bring = async (bytes: Uint8Array, name = 'Grievance policy.reviewed.docx') =>
    (await opened.bring({ [name]: bytes })).files[0]?.outcome
  const history = () => host.versionHistory({ document })
  const stateOf = async (finding: string) =>
    (await history()).cameBack?.findings.find(({ change }) => change.finding === finding)
  return { ...opened, document, annotated, bring, history, stateOf }
}

/** The file with other words in its text. */
function rewritten(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return edited(bytes, { 'word/document.xml': text => text.replaceAll(from, to) })
}

describe('a file that comes back from Word', () => {
  test('brings the replies: who, when and in which words, on their finding', async () => {
    const { annotated, bring, stateOf, history, document } = await sentOut()
    const back = wentThrough(annotated, [
      [bame, { reply: 'We say this with the network', by: 'Priya Nair', at: '2026-11-25T10:00:00Z' }],
    ])
    expect(await bring(back)).toEqual({
      kind: 'version',
      document,
      note: 'Recognised as an annotated copy of “Grievance policy”. With it came 1 reply.',
    })
    const reply = { author: 'Priya Nair', date: '2026-11-25T10:00:00Z', text: 'We say this with the network' }
    expect(await stateOf(bame)).toMatchObject({ state: 'answered', replies: [reply], comment: 'there' })
    expect((await history()).answers).toMatchObject([{ finding: bame, version: 2, replies: [reply], quote: 'BAME' }])
    expect(await stateOf('T-01')).toMatchObject({ state: 'still-there', replies: [] })
  })

  test('keeps the answers when yet another version comes, and shows them while the finding is there', async () => {
    const { annotated, bring, add, history } = await sentOut()
    await bring(wentThrough(annotated, [[bame, { reply: 'Agreed with the network', by: 'Priya' }]]))
    await add('Grievance policy.docx', docx('Grievance policy', lead, 'Something else was put in here.', support))
    expect((await history()).answers).toMatchObject([{ finding: bame, version: 2, replies: [{ author: 'Priya' }] }])
    await add('Grievance policy.docx', docx('Grievance policy', lead, 'Something else was put in here.'))
    const later = await history()
    expect(later.answers).toEqual([])
    expect(later.since).toMatchObject({ version: 3, counts: { closed: 1, opened: 0 } })
  })

  test('says of each finding whether it is resolved, fixed, reworded or moved', async () => {
    const { annotated, bring, stateOf } = await sentOut('Managers answer within ten working days of the complaint.')
    const resolved = wentThrough(annotated, [['T-01', { resolve: true }]])
    expect(await bring(rewritten(resolved, 'BAME', 'Black and Asian'))).toMatchObject({ kind: 'version' })
    expect(await stateOf('T-01')).toMatchObject({ state: 'resolved', done: true })
    expect(await stateOf(bame)).toMatchObject({ state: 'fixed', comment: 'there' })
  })

  test('in which every comment was deleted is told from its text', async () => {
    const { annotated, bring, stateOf, history } = await sentOut()
    const cleared = wentThrough(annotated, [
      [bame, { delete: true }],
      ['T-01', { delete: true }],
    ])
    await bring(cleared)
    expect(await stateOf(bame)).toMatchObject({ state: 'still-there', comment: 'deleted' })
    expect((await history()).cameBack).toMatchObject({ sent: 2, others: [] })
  })

  test('with comments of other people lists them with the words that they are on', async () => {
    const { annotated, bring, history } = await sentOut()
    const other =
      '<w:comment w:id="500" w:author="Tom" w:date="2026-11-26T09:00:00Z"><w:p><w:r><w:t>Which towns?</w:t></w:r></w:p></w:comment>'
    const withOther = edited(annotated, {
      'word/comments.xml': text => text.replace('</w:comments>', `${other}</w:comments>`),
      'word/document.xml': text =>
        text.replace(
          `<w:r><w:t xml:space="preserve">${lead}</w:t></w:r>`,
          `<w:commentRangeStart w:id="500"/><w:r><w:t>${lead}</w:t></w:r><w:commentRangeEnd w:id="500"/>`,
        ),
    })
    await bring(withOther)
    expect((await history()).cameBack?.others).toEqual([
      { author: 'Tom', date: '2026-11-26T09:00:00Z', text: 'Which towns?', anchored: lead, beside: true },
    ])
  })
})

describe('a file saved by a program that drops ids', () => {
  test('but keeps our part is matched by the text of our comments', async () => {
    const { annotated, bring, stateOf, history } = await sentOut()
    await bring(rewritten(withoutIds(annotated, { part: false }), lead, 'We were founded in 1991.'))
    expect(await stateOf(bame)).toMatchObject({ state: 'still-there', comment: 'there' })
    expect((await history()).cameBack).toMatchObject({ ids: false, sent: 2 })
  })

  test('and our part too is recognised by its comments and its text, under any name', async () => {
    const { annotated, bring, stateOf, document } = await sentOut()
    const outcome = await bring(withoutIds(annotated), 'from google.docx')
    expect(outcome).toMatchObject({
      kind: 'version',
      document,
      note: expect.stringMatching(/by its comments as a copy/),
    })
    expect(await stateOf(bame)).toMatchObject({ state: 'still-there', comment: 'there' })
  })

  test('and changes our comments is matched by their author and first words', async () => {
    const { annotated, bring, stateOf } = await sentOut()
    const changed = edited(withoutIds(annotated), {
      'word/comments.xml': text =>
        text.replace('</w:t></w:r></w:p></w:comment>', ' And why?</w:t></w:r></w:p></w:comment>'),
    })
    await bring(changed, 'Grievance policy.docx')
    const states = [await stateOf(bame), await stateOf('T-01')]
    expect(states.map(state => state?.comment).sort()).toEqual(['edited', 'there'])
    expect(states.find(state => state?.comment === 'edited')).toMatchObject({
      state: 'answered',
      edited: expect.stringMatching(/And why\?$/),
    })
  })

  test('with two comments that could be ours attaches neither, and says so', async () => {
    const { annotated, bring, stateOf } = await sentOut()
    const twice = edited(withoutIds(annotated, { part: false }), {
      'word/comments.xml': text => {
        const [ours = ''] = text.match(/<w:comment [^>]*>(?:(?!<\/w:comment>).)*BAME.*?<\/w:comment>/s) ?? []
        return text.replace('</w:comments>', `${ours.replace(/w:id="\d+"/, 'w:id="501"')}</w:comments>`)
      },
    })
    await bring(twice)
    expect(await stateOf(bame)).toMatchObject({ state: 'still-there', comment: expect.stringMatching(/there|unsure/) })
  })
})

describe('nothing is attached to a file', () => {
  test('with the text of another document pasted over ours: it is added by its name, and ours stays', async () => {
    const { host, annotated, bring, document } = await sentOut()
    const carried = readReviewPart(openPackage(annotated))
    if (carried.kind !== 'review') throw new Error('no review in it')
    const other = openPackage(
      docx('Fire procedure', 'Leave by the nearest door.', 'BAME visitors meet in the car park.'),
    )
    const outcome = await bring(packageBytes(writeReviewPart(other, carried.ids, carried.comments)), 'Fire.docx')
    expect(outcome).toMatchObject({ kind: 'added', note: expect.stringMatching(/but none of that document’s text/) })
    expect((await host.openDocument({ document })).summary.version).toBe(1)
  })

  test('that carries two reviews', async () => {
    const { add, host, annotated, bring } = await sentOut()
    const second = await add('Second.docx', docx('Second policy', 'BAME people lead teams.'))
    const { files } = await host.exportReviews({ documents: [second], formats: ['word'], includeCovered: false })
    const part =
      openPackage(files[0]?.bytes ?? new Uint8Array()).parts.get('customXml/evenhand.xml') ?? new Uint8Array()
    const pkg = openPackage(annotated)
    const both = packageBytes({ parts: new Map([...pkg.parts, ['customXml/item9.xml', part]]) })
    expect(await bring(both)).toMatchObject({
      kind: 'added',
      note: expect.stringMatching(/more than one Evenhand review/),
    })
  })
})

describe('an earlier version', () => {
  test('is opened with its own text, review and decisions, as they were when the next one came', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', docx('Grievance policy', support, lead))
    await host.decide({ document, finding: bame, state: 'dismissed', reason: 'A name' })
    await add('a.docx', docx('Grievance policy', 'We support all staff.', lead))
    const first = await host.openDocument({ document, version: 1 })
    expect(first.earlier).toEqual({ latest: 2, decided: true })
    expect(first.blocks[1]?.text).toBe(support)
    expect(first.findings.map(({ id }) => id)).toContain(bame)
    expect(first.decisionSummary).toMatchObject({ decisions: [{ finding: bame, reason: 'A name' }], lost: [] })
    expect((await host.readingView({ document, version: 1 })).html).toContain('BAME')
    const latest = await host.openDocument({ document })
    expect([latest.earlier, latest.summary.version]).toEqual([undefined, 2])
    await expect(host.openDocument({ document, version: 3 })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is compared with the latest: what was closed, is new, or was reworded', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', docx('Grievance policy', support, lead))
    await add(
      'a.docx',
      docx('Grievance policy', 'We also support BAME staff in every grievance that they raise.', lead),
    )
    expect((await host.versionHistory({ document })).since).toMatchObject({
      version: 1,
      sameRules: true,
      counts: { closed: 0, opened: 0, reworded: 1, lost: 0 },
    })
    await add('a.docx', docx('Grievance policy', 'We will offer counselling.', lead))
    const { since, versions, names } = await host.versionHistory({ document })
    expect(versions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(since).toMatchObject({ version: 2, counts: { opened: 0, lost: 0 } })
    expect(since?.findings.map(({ finding, state }) => [finding, state])).toContainEqual([bame, 'fixed'])
    expect(names[bame]).toMatchObject({ rule: 'T01', quote: 'BAME', verdict: 'depends' })
  })

  test('says so where the rules were others', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', docx('Grievance policy', support, lead))
    await host.switchRules({ rules: { T01: false } })
    await add('a.docx', docx('Grievance policy', support, 'Founded long ago.'))
    const { since } = await host.versionHistory({ document })
    expect(since).toMatchObject({ sameRules: false, counts: { closed: 0 } })
    expect(since?.findings).toContainEqual(
      expect.objectContaining({ finding: bame, state: 'lost', because: 'not-judged' }),
    )
  })
})
