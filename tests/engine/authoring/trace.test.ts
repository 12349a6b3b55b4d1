import { expect, test } from 'vitest'
import { traceRules } from '../../../engine/authoring/trace.ts'
import { requirement, rulesOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({
  requirements: requirement('{ covered: [x] }', '  traces: [R02, N11]\n  applies: [programme, edi]'),
  wordings: wording('y', '  traces: [R02]'),
})
const traces = traceRules(
  loaded.sets.flatMap(set => set.rules),
  loaded.typeCues,
)
const trace = (id: string) => traces.find(t => t.recommendation.id === id)

test('all 22 recommendations and 11 points of the text are traced, in their order', () => {
  expect(traces).toHaveLength(33)
  expect([traces[0], traces[21], traces[22], traces[32]].map(t => t?.recommendation.id)).toEqual([
    'R01',
    'R22',
    'N01',
    'N11',
  ])
})

test('each has the rules that name it, and the documents in which they look', () => {
  expect(trace('R02')?.rules.map(r => r.id)).toEqual(['T-01', 'T01'])
  expect(trace('R02')?.types).toEqual(['every', 'edi', 'programme'])
  expect(trace('N11')?.types).toEqual(['edi', 'programme'])
  expect(trace('R01')).toMatchObject({ rules: [], types: [] })
})
