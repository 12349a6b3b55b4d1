import { expect, test } from 'vitest'
import { problemsOfRules } from '../../engine/authoring/lint/problems-of-rules.ts'
import { traceRules } from '../../engine/authoring/trace.ts'
import { formatProblem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { shippedFiles } from '../helpers/rules.ts'

const loaded = loadRules(shippedFiles())

/** Every rule and example is read and judged, which takes some ten seconds, and more on a machine that others use too. */
const timeout = { timeout: 120_000 }

test('npm run rules -- check finds nothing wrong with the shipped rules', timeout, () => {
  expect(problemsOfRules(loaded).map(formatProblem)).toEqual([])
})

test('every recommendation of the review is served by a rule', () => {
  const traces = traceRules(
    loaded.sets.flatMap(set => set.rules),
    loaded.typeCues,
  )
  expect(traces.filter(trace => trace.rules.length === 0).map(trace => trace.recommendation.id)).toEqual([])
})
