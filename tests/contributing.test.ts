import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failingExamples } from '../engine/authoring/examples.ts'
import { compileRules } from '../engine/compile-rules.ts'
import { formatProblem } from '../engine/errors.ts'
import { rulesOf } from './helpers/rules.ts'

const page = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')

test('the requirement that CONTRIBUTING.md shows loads, and its examples get the verdicts that it names', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const loaded = rulesOf({ requirements: yaml })
  const shown = loaded.problems.filter(problem => problem.file.startsWith('requirements/'))
  expect(shown.map(formatProblem)).toEqual([])
  expect(loaded.sets.flatMap(set => set.rules.map(rule => rule.id))).toEqual(['XMP-01'])
  const failing = failingExamples(compileRules(loaded), loaded.problemAt)
  expect(failing.map(formatProblem)).toEqual([])
})
