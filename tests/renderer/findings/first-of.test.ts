import { expect, test } from 'vitest'
import type { DecisionState } from '../../../engine/decision.ts'
import type { Finding } from '../../../engine/review/finding.ts'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { firstOf } from '../../../renderer/findings/first-of.ts'
import { gapCard, opened, undecided } from '../../helpers/opened.ts'

const ids = ['GRV-01', 'GRV-02', 'GRV-03', 'GRV-04', 'GRV-05', 'GRV-06']
const gaps = ids.map((id): Finding => ({ kind: 'requirement', id, rule: id, verdict: 'missing', evidence: [] }))
const cards = ids.map(id => gapCard(id, `Title ${id}`, { strength: id === 'GRV-06' ? 'legal-duty' : 'practice' }))
const document = opened(['Staff'], gaps as Parameters<typeof opened>[1], cards)
const decided = (finding: string, state: DecisionState) => ({
  ...undecided,
  decisions: [{ finding, state, who: 'Ada', when: '2026-11-24T12:00:00Z' }],
})
const first = (decisions = undecided) =>
  firstOf(entriesOf(document, decisions)).map(({ entry, binding }) => [entry.id, binding])

test('the five to do first are the most urgent, each with its entry and how binding it is', () => {
  expect(first()).toEqual([
    ['GRV-06', 'Required by law'],
    ['GRV-01', 'Good practice'],
    ['GRV-02', 'Good practice'],
    ['GRV-03', 'Good practice'],
    ['GRV-04', 'Good practice'],
  ])
})

test('what was set aside makes room for the next, what was accepted stays', () => {
  expect(first(decided('GRV-06', 'dismissed')).map(([id]) => id)).toEqual([
    'GRV-01',
    'GRV-02',
    'GRV-03',
    'GRV-04',
    'GRV-05',
  ])
  expect(first(decided('GRV-06', 'accepted')).map(([id]) => id)).toContain('GRV-06')
})

test('what a reviewer added counts as much as words to avoid, unless its words are gone', () => {
  const occurrences = [{ block: 0, start: 0, end: 5, quote: 'Staff' }] as const
  const added = { kind: 'reviewer', id: 'OWN-1', title: 'Who?', why: '', who: 'Ada', when: '', occurrences } as const
  const withAdded = (lost: boolean) => first({ ...undecided, reviewerFindings: [{ ...added, lost }] }).map(([id]) => id)
  expect(withAdded(false).slice(0, 2)).toEqual(['GRV-06', 'OWN-1'])
  expect(withAdded(true)).not.toContain('OWN-1')
})
