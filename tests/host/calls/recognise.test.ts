import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readReviewPart, writeReviewPart } from '../../../engine/docx/review-part.ts'
import type { ReviewIds } from '../../../engine/review-ids.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const encoder = new TextEncoder()
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')

/** A host with one document, decided on, and its annotated Word file. */
async function exported() {
  const opened = await hostOn()
  const { host } = opened
  await host.setSettings({ reviewer: 'Ada Obi' })
  const document = await opened.add('HR/Grievance policy.docx', policy)
  await host.decide({ document, finding: bame, state: 'accepted', reason: 'Agreed' })
  const annotate = async (id = document) => {
    const { files } = await host.exportReviews({ documents: [id], formats: ['word'], includeCovered: true })
    return files[0]?.bytes ?? new Uint8Array()
  }
  const bring = async (bytes: Uint8Array, name = 'Grievance policy.reviewed.docx') =>
    (await opened.bring({ [name]: bytes })).files[0]?.outcome
  return { ...opened, document, annotate, bring }
}

function commentsIn(bytes: Uint8Array): number {
  const part = unzipSync(bytes)['word/comments.xml']
  return new TextDecoder().decode(part).match(/<w:comment /g)?.length ?? 0
}

/** The file with other ids in the part that carries its review. */
function withIds(bytes: Uint8Array, change: (ids: ReviewIds) => ReviewIds): Uint8Array {
  const pkg = openPackage(bytes)
  const carried = readReviewPart(pkg)
  if (carried.kind !== 'review') throw new Error('no review in it')
  return packageBytes(writeReviewPart(pkg, change(carried.ids), carried.comments))
}

test('an annotated file that comes back is a new version of its document, with its decisions, and is annotated once', async () => {
  const { host, document, annotate, bring } = await exported()
  const first = await annotate()
  expect(await bring(first)).toEqual({
    kind: 'version',
    document,
    note: 'Recognised as an annotated copy of “HR/Grievance policy”.',
  })
  const opened = await host.openDocument({ document })
  expect([opened.summary.name, opened.summary.version]).toEqual(['HR/Grievance policy', 2])
  expect(opened.decisionSummary.decisions).toMatchObject([{ finding: bame, state: 'accepted', reason: 'Agreed' }])
  expect(opened.warnings.some(warning => warning.kind === 'comments')).toBe(false)
  const second = await annotate()
  expect(commentsIn(first)).toBeGreaterThan(0)
  expect(commentsIn(second)).toBe(commentsIn(first))
  expect(await host.listDocuments({})).toHaveLength(1)
})

test('under whatever name it comes back', async () => {
  const { document, annotate, bring } = await exported()
  expect(await bring(await annotate(), 'Copy of policy (final).docx')).toMatchObject({ kind: 'version', document })
})

test('a decision whose words were changed in it is listed as lost, and sits on nothing else', async () => {
  const { host, document, annotate, bring } = await exported()
  const carried = readReviewPart(openPackage(await annotate()))
  if (carried.kind !== 'review') throw new Error('no review in it')
  const rewritten = openPackage(docx('Grievance policy', 'All staff are supported.', 'BAME colleagues meet monthly.'))
  const back = packageBytes(writeReviewPart(rewritten, carried.ids, carried.comments))
  expect(await bring(back)).toMatchObject({ kind: 'version', document, lost: 1 })
  const { decisions, lost } = (await host.openDocument({ document })).decisionSummary
  expect(decisions).toEqual([])
  expect(lost).toMatchObject([{ rule: 'T01', quote: 'BAME', decision: { state: 'accepted' } }])
})

test.each<[string, (ids: ReviewIds) => ReviewIds, RegExp]>([
  ['another workspace', ids => ({ ...ids, workspace: 'another' }), /another Evenhand workspace/],
  ['a document that is not here', ids => ({ ...ids, document: 'unknown' }), /no longer in this library, or never was/],
  ['a version that nobody imported', ids => ({ ...ids, version: 'f'.repeat(64) }), /no longer in this library/],
])(
  'a file that names %s is added by its name, with a sentence, and touches no other document',
  async (_, change, note) => {
    const { host, document, annotate, bring } = await exported()
    const before = await host.openDocument({ document })
    const outcome = await bring(withIds(await annotate(), change))
    expect(outcome).toMatchObject({ kind: 'added', note: expect.stringMatching(note) })
    expect((await host.openDocument({ document })).decisionSummary).toEqual(before.decisionSummary)
  },
)

test('a file whose review cannot be read is added by its name, with a sentence', async () => {
  const { annotate, bring } = await exported()
  const pkg = openPackage(await annotate())
  const parts = [...pkg.parts].map(([name, bytes]): [string, Uint8Array] => {
    const text = new TextDecoder().decode(bytes)
    return [
      name,
      text.includes('<review xmlns="urn:evenhand:review')
        ? encoder.encode(text.replace(' review="', ' review="?'))
        : bytes,
    ]
  })
  const outcome = await bring(packageBytes({ ...pkg, parts: new Map(parts) }))
  expect(outcome).toMatchObject({ kind: 'added', note: expect.stringContaining('cannot be read') })
})

test('a file that carries the review of one document and has the name of another goes to the one that it was made from', async () => {
  const { host, add, annotate, bring } = await exported()
  const other = await add('Other.docx', docx('Other policy', 'BAME staff.'))
  expect(await bring(await annotate(other), 'Grievance policy.docx')).toMatchObject({
    kind: 'version',
    document: other,
  })
  expect((await host.openDocument({ document: other })).summary.version).toBe(2)
})
