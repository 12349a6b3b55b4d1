import { expect, test } from 'vitest'
import { tooFewExamples } from '../../../../engine/authoring/lint/too-few-examples.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

const none = 'examples: { covered: [], weak: [], missing: [] }'
const wanting = (evidence: string, examples = none, more = '') =>
  lintOf(tooFewExamples, { requirements: requirement(evidence, more).replace(none, examples) }).map(
    line => /has (.*);/.exec(line)?.[1],
  )

test('a requirement has two examples of each verdict that it can give', () => {
  expect(wanting('{ covered: [x] }')).toEqual(['no example of missing', 'no example of covered', 'no example of weak'])
  expect(wanting('{ covered: [x] }', 'examples: { covered: [x, x], weak: [may x], missing: [y, z] }')).toEqual([
    'only one example of weak',
  ])
})

test('what a rule is made of says which verdicts it can give', () => {
  const firm = '{ covered: [{ any: [x], commitment: any }] }'
  expect(wanting(firm)).toEqual(['no example of missing', 'no example of covered'])
  expect(wanting('{ offends: [x], otherwise: covered }')).toEqual(['no example of covered', 'no example of missing'])
  expect(wanting('{ offends-weakly: [x], otherwise: covered }')).toEqual([
    'no example of covered',
    'no example of weak',
  ])
  expect(wanting(firm, none, '  ask: Is it so?')).toEqual(['no example of ask', 'no example of covered'])
})

test('a rule with a check has examples of what the check gives, and of what its own phrases give', () => {
  const check = (name: string) => requirement('{}', `  check: ${name}`)
  expect(lintOf(tooFewExamples, { requirements: check('placeholders') })).toHaveLength(3)
  expect(wanting('{ offends-weakly: [x], otherwise: covered }', none, '  check: clause-before-support')).toEqual([
    'no example of missing',
    'no example of covered',
    'no example of weak',
  ])
})

test('a wording has two examples to flag and two to pass', () => {
  const rule = wording('x')
  expect(lintOf(tooFewExamples, { wordings: rule }, true)).toEqual([
    'wordings/topic.yml:7:21 T01: it has only one example of flag; give at least two',
    'wordings/topic.yml:7:13 T01: it has no example of pass; give at least two',
  ])
  const full = rule.replace('["x"]', '["x", "x x"], pass: ["y", "z"]')
  expect(lintOf(tooFewExamples, { wordings: full })).toEqual([])
})
