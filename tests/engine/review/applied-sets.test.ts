import { expect, test } from 'vitest'
import { appliedSets } from '../../../engine/review/applied-sets.ts'

test('a set counts as applied if one of its rules was judged or looked for, though others were left out', () => {
  const sets = ['grievance', 'language', 'recruitment'].map(name => ({ name, title: name, version: '1.0.0' }))
  const outcomes = [
    { kind: 'judged', rule: 'GRV-01', verdict: 'missing' },
    { kind: 'not-applied', rule: 'GRV-02', because: 'not-yet' },
    { kind: 'searched', rule: 'L001', occurrences: 0 },
    { kind: 'not-applied', rule: 'REC-01', because: 'other-type' },
  ] as const
  const setOf = (rule: string) => ({ GRV: 'grievance', REC: 'recruitment' })[rule.slice(0, 3)] ?? 'language'
  expect(appliedSets(sets, outcomes, setOf).map(({ name }) => name)).toEqual(['grievance', 'language'])
})
