import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { compileRules } from '../../../engine/compile-rules.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import type { Review } from '../../../engine/review/review.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import { addDocument, addVersion } from '../../../host/workspace/documents.ts'
import { findingIn, findingsOf } from '../../../host/workspace/findings.ts'
import { inTransaction, openWorkspace } from '../../../host/workspace/open.ts'
import { deleteForGood } from '../../../host/workspace/removed.ts'
import { addReview, currentReview, factsOf, outcomesOf } from '../../../host/workspace/reviews.ts'
import { keepSnapshot, rulesFoundBy, ruleVersion, snapshotRules } from '../../../host/workspace/snapshots.ts'
import { docx, hostOn, sample } from '../../helpers/hosts.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

const shipped = await theShippedRules()

/** A workspace with one sample, reviewed with the shipped rules under the key "shipped". */
function withSample(name: string) {
  const bytes = sample(name)
  const { document, warnings } = readDocument(openPackage(bytes))
  const review = reviewDocument(document, compileRules(shipped), { asAt: '2026-11-24' })
  const db = openWorkspace(':memory:')
  addDocument(db, { id: 'd', name, sample: false })
  const version = addVersion(db, 'd', {
    file: name,
    bytes,
    importedAt: '2026-11-24T10:00:00Z',
    content: document,
    warnings,
  })
  keepSnapshot(db, 'shipped', { sets: shipped.sets, rules: shipped.sets.flatMap(set => set.rules) })
  const keep = (id: string, made: Omit<Review, 'outcomes'> = review) =>
    addReview(db, {
      id,
      version,
      snapshot: 'shipped',
      madeWith: 'key',
      madeAt: '2026-11-24T10:00:00Z',
      profile: emptyProfile,
      review: made,
    })
  keep('first')
  return { db, version, review, keep }
}

test.each(['grievance-policy.docx', 'edi-policy.docx', 'programme-plan.docx'])(
  'everything that a review of %s found comes back as it was kept',
  name => {
    const { db, version, review } = withSample(name)
    const kept = currentReview(db, version)
    expect(kept).toMatchObject({ id: 'first', type: review.type, asAt: '2026-11-24' })
    expect(findingsOf(db, kept.id)).toEqual(review.findings)
    expect(outcomesOf(db, kept.id)).toEqual(review.outcomes)
    expect(factsOf(db, kept.id)).toEqual(review.facts)
    for (const finding of review.findings) expect(findingIn(db, kept.id, finding.id)).toEqual(finding)
    const named = new Set(review.findings.map(finding => finding.rule))
    expect(new Set(rulesFoundBy(db, kept.id).map(rule => rule.id))).toEqual(named)
  },
)

test('the parts of a requirement and what comes nearest to a missing one are kept, and earlier findings have neither', () => {
  const { db, review, keep } = withSample('grievance-policy.docx')
  const span = { block: 2, start: 0, end: 4, quote: 'Meet' }
  const common = { kind: 'requirement', rule: 'GRV-08', evidence: [] } as const
  const parts = [
    { element: 'right', name: 'the right', state: 'there', passage: span },
    { element: 'appeal', name: 'the appeal', state: 'lacking' },
  ] as const
  const findings = [
    { ...common, id: 'GRV-08', verdict: 'missing', parts, nearest: [span] },
    { ...common, id: 'GRV-09', verdict: 'covered' },
  ] as const
  keep('with-parts', { ...review, findings })
  expect(findingsOf(db, 'with-parts')).toEqual(findings)
  keep('as-before', { ...review, findings: findings.slice(1) })
  expect(findingsOf(db, 'as-before')).toEqual(findings.slice(1))
})

test('a later review is the current one; the earlier stays, and neither can be changed', () => {
  const { db, version, keep } = withSample('grievance-policy.docx')
  keep('second')
  expect(currentReview(db, version).id).toBe('second')
  expect(findingsOf(db, 'first')).toEqual(findingsOf(db, 'second'))
  expect(() => db.exec("UPDATE reviews SET as_at = '2020-01-01'")).toThrow('only added to')
  expect(() => db.exec("UPDATE findings SET verdict = 'covered'")).toThrow('only added to')
})

test('rules are kept word for word while a review names them, and forgotten with the last one', () => {
  const { db } = withSample('grievance-policy.docx')
  expect(snapshotRules(db, 'shipped')).toEqual(shipped.sets.flatMap(set => set.rules))
  expect(ruleVersion(db, 'first', 'GRV-22')).toBe(shipped.sets.find(set => set.name === 'grievance')?.version)
  expect(ruleVersion(db, 'first', 'NO-99')).toBeUndefined()
  inTransaction(db, () => deleteForGood(db, []))
  expect(snapshotRules(db, 'shipped').length).toBeGreaterThan(100)
  inTransaction(db, () => deleteForGood(db, ['d']))
  expect(snapshotRules(db, 'shipped')).toEqual([])
})

test('the library’s counts are those of the findings and the decisions on them', async () => {
  const { host, add, workspace } = await hostOn()
  const document = await add(
    'a.docx',
    docx('Grievance policy', 'BAME staff', 'BAME people', 'We will offer counselling.'),
  )
  const counts = async () => (await host.listDocuments({}))[0]?.counts
  const none = { avoid: 0, depends: 1, style: 0, noncommittal: 0 }
  expect(await counts()).toEqual({
    requirements: { covered: 1, weak: 0, missing: 0, ask: 0 },
    wordings: none,
    occurrences: 2,
    open: { high: 0, medium: 1, low: 0 },
    decided: 0,
    lost: 0,
    reviewerFindings: 0,
    suggested: 0,
  })
  await host.decide({ document, finding: 'T01:bame', occurrence: { block: 1, start: 0 }, state: 'accepted' })
  expect(await counts()).toMatchObject({ decided: 0, open: { medium: 1 } })
  await host.decide({ document, finding: 'T01:bame', occurrence: { block: 2, start: 0 }, state: 'dismissed' })
  expect(await counts()).toMatchObject({ decided: 1, open: { medium: 0 } })
  await host.addFinding({ document, at: { block: 1, start: 0, end: 4 }, title: 'Mine', why: '' })
  await host.reviewAgain({ documents: [document] })
  expect(await counts()).toMatchObject({ decided: 1, occurrences: 2, reviewerFindings: 1 })
  const db = new DatabaseSync(workspace, { readOnly: true })
  expect(db.prepare('SELECT count(*) AS n FROM reviews').get()).toEqual({ n: 2 })
  db.close()
})
