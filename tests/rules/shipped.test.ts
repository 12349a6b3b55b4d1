import { expect, test } from 'vitest'
import { failingExamples } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { formatProblem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { shippedFiles } from '../helpers/rules.ts'

const loaded = loadRules(shippedFiles())
const compiled = compileRules(loaded)

test('every shipped rule loads without a problem', () => {
  expect(loaded.problems.map(formatProblem)).toEqual([])
})

test('every example of every shipped rule comes out as its author says', { timeout: 120_000 }, () => {
  expect(failingExamples(compiled, loaded.problemAt).map(formatProblem)).toEqual([])
})

test('every requirement has a short name of its own for lists', () => {
  const requirements = loaded.sets.flatMap(set => set.rules.filter(rule => rule.kind === 'requirement'))
  expect(requirements.filter(rule => rule.name === undefined || rule.name.length > 70).map(rule => rule.id)).toEqual([])
  const bySet = Map.groupBy(requirements, rule => `${rule.set}: ${rule.name}`)
  expect([...bySet].filter(([, rules]) => rules.length > 1).map(([name]) => name)).toEqual([])
})
