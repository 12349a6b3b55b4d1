import { expect, test } from 'vitest'
import type { Finding } from '../../../engine/review/finding.ts'
import { entriesOf, tabOf } from '../../../renderer/findings/entries.ts'
import { gapCard, opened, undecided, wordingCard } from '../../helpers/opened.ts'

const missing: Finding = { kind: 'requirement', id: 'GRV-22', rule: 'GRV-22', verdict: 'missing', evidence: [] }
const bame: Finding = {
  kind: 'wording',
  id: 'L001:bame',
  rule: 'L001',
  verdict: 'depends',
  occurrences: [
    { block: 0, start: 0, end: 4, quote: 'BAME' },
    { block: 1, start: 0, end: 4, quote: 'BAME' },
  ],
  mentioned: [],
}
const onlyMentioned: Finding = { ...bame, id: 'L001:x', occurrences: [], mentioned: [] }
const soft: Finding = {
  ...bame,
  id: 'L151:aim-to',
  rule: 'L151',
  verdict: 'noncommittal',
  occurrences: bame.occurrences.slice(0, 1),
}
const document = opened(
  ['BAME staff', 'BAME people'],
  [missing, bame, onlyMentioned, soft],
  [gapCard('GRV-22', 'People who complain are protected'), wordingCard('L001', 'BAME lumps people together')],
)

test('the most urgent come first', () => {
  const cards = [
    gapCard('GRV-01', 'One', { strength: 'practice' }),
    gapCard('GRV-22', 'Two', { strength: 'legal-duty' }),
  ]
  const entries = entriesOf(
    opened(['Staff'], [{ ...missing, id: 'GRV-01', rule: 'GRV-01' }, missing], cards),
    undecided,
  )
  expect(entries.map(({ id }) => id)).toEqual(['GRV-22', 'GRV-01'])
})

test('a gap is called by what the rule asks, a wording by the words themselves and how often they occur', () => {
  const entries = entriesOf(document, undecided)
  expect(entries.map(e => [e.title, e.set, e.verdict, tabOf(e)])).toEqual([
    ['People who complain are protected', 'Grievances', 'missing', 'gaps'],
    ['“BAME” × 2', 'Collective terms', 'depends', 'language'],
    ['“BAME”', 'Other rules', 'noncommittal', 'language'],
  ])
})

test('a gap is called by the short name of its rule where there is one, and is found by its whole title too', () => {
  const card = { ...gapCard('GRV-22', 'People who complain are protected'), name: 'No victimisation' }
  const [entry] = entriesOf(opened(['Staff'], [missing], [card]), undecided)
  expect(entry?.title).toBe('No victimisation')
  expect(entry?.search).toContain('people who complain are protected')
})

test('a finding comes with its decision, and with those on single occurrences', () => {
  const common = { finding: 'L001:bame', who: 'Ada', when: '2026-11-24T12:00:00Z' }
  const [, entry] = entriesOf(document, {
    ...undecided,
    decisions: [
      { ...common, state: 'accepted' },
      { ...common, state: 'dismissed', occurrence: { block: 1, start: 0 } },
    ],
  })
  expect(entry?.decision?.state).toBe('accepted')
  expect(entry?.onOccurrences).toHaveLength(1)
})

test('a finding is found by the words of its note', () => {
  const note = { finding: 'GRV-22', state: 'open', note: 'ask HR', who: 'Ada', when: '2026-11-24T12:00:00Z' } as const
  const [entry] = entriesOf(document, { ...undecided, decisions: [note] })
  expect(entry?.search).toContain('ask hr')
})

test('what a reviewer added comes last, once, and without a passage where its words are gone', () => {
  const span = { block: 1, start: 5, end: 11, quote: 'people' }
  const added = { kind: 'reviewer', id: 'OWN-1', title: 'Who?', why: '', who: 'Ada', occurrences: [span] } as const
  const lost = { ...added, when: '2026-11-24T12:00:00Z', lost: true }
  const entries = entriesOf(document, { ...undecided, reviewerFindings: [lost] })
  expect(entries.filter(e => e.id === 'OWN-1').map(e => [e.verdict, e.spans.length])).toEqual([['added', 0]])
})
