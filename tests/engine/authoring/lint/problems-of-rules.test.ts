import { expect, test } from 'vitest'
import { problemsOfRules } from '../../../../engine/authoring/lint/problems-of-rules.ts'
import { formatProblem } from '../../../../engine/errors.ts'
import { rulesOf, wording } from '../../../helpers/rules.ts'

test('what loading, examples and lints find is told at once, in the order of the files', () => {
  const example = wording('y', '', 'T02').replace('["x"]', '["no", "y"], pass: ["z", "n"]').replace('A test', 'Two')
  const broken = wording('"{a"', '', 'T03')
  const rules = rulesOf({ wordings: `${wording('x')}\n${example}\n${broken}` })
  const found = problemsOfRules(rules).map(formatProblem)
  expect(found.map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'wordings/topic.yml:7:13 T01:',
    'wordings/topic.yml:7:21 T01:',
    'wordings/topic.yml:15:23 T02:',
    'wordings/topic.yml:19:11 T03:',
  ])
})
