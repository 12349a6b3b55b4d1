import { expect, test } from 'vitest'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { isNarrowed, makeSearch, narrowed, noFilter } from '../../../renderer/findings/filtering.ts'
import { gapCard, opened, undecided } from '../../helpers/opened.ts'

const gap = (id: string, verdict: 'missing' | 'weak'): RequirementFinding => ({
  kind: 'requirement',
  id,
  rule: id,
  verdict,
  evidence: [],
})
const document = opened(
  ['Text'],
  [gap('GRV-01', 'missing'), gap('GRV-02', 'weak')],
  [
    gapCard('GRV-01', 'Victimisation is ruled out'),
    gapCard('GRV-02', 'Counselling is offered', { strength: 'review', traces: ['R02', 'R13'] }),
  ],
)
const decided = [{ finding: 'GRV-02', state: 'accepted', who: 'Ada', when: '2026-11-24T12:00:00Z' } as const]
const entries = entriesOf(document, { ...undecided, decisions: decided })
const ids = (list: readonly { id: string }[]) => list.map(e => e.id)

test('the search finds every word in any order, by title and by rule id', () => {
  const search = makeSearch(entries)
  expect(ids(search('offered couns'))).toEqual(['GRV-02'])
  expect(ids(search('grv-01'))).toEqual(['GRV-01'])
  expect(ids(search('  '))).toEqual(['GRV-01', 'GRV-02'])
})

test('a slip of the finger still finds it, nonsense finds nothing', () => {
  const search = makeSearch(entries)
  expect(ids(search('victmisation'))).toEqual(['GRV-01'])
  expect(ids(search('zzzzqqq'))).toEqual([])
})

test('filters narrow by verdict, strength, decision, topic and recommendation, and together', () => {
  expect(ids(narrowed(entries, { ...noFilter, verdicts: ['weak'] }))).toEqual(['GRV-02'])
  expect(ids(narrowed(entries, { ...noFilter, strengths: ['code'] }))).toEqual(['GRV-01'])
  expect(ids(narrowed(entries, { ...noFilter, states: ['open'] }))).toEqual(['GRV-01'])
  expect(ids(narrowed(entries, { ...noFilter, verdicts: ['weak'], states: ['open'] }))).toEqual([])
  expect(ids(narrowed(entries, { ...noFilter, topic: 'Grievances' }))).toEqual(['GRV-01', 'GRV-02'])
  expect(ids(narrowed(entries, { ...noFilter, topic: 'Training' }))).toEqual([])
  expect(ids(narrowed(entries, { ...noFilter, recommendation: 'R13' }))).toEqual(['GRV-02'])
  const searched = { ...noFilter, query: 'x' }
  expect(isNarrowed(searched)).toBe(false)
})
