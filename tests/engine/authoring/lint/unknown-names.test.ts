import { expect, test } from 'vitest'
import { unknownNames } from '../../../../engine/authoring/lint/unknown-names.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

test('a recommendation that the review does not have is shown', () => {
  expect(lintOf(unknownNames, { wordings: wording('x', '  traces: [R02, R23, N12]') }, true)).toEqual([
    'wordings/topic.yml:8:17 T01: there is no recommendation R23',
    'wordings/topic.yml:8:22 T01: there is no recommendation N12',
  ])
})

test('so is a check that there is not, or not for this kind of rule', () => {
  const checked = (name: string) => requirement('{ covered: [x] }', `  check: ${name}`)
  expect(lintOf(unknownNames, { requirements: checked('placeholders') })).toEqual([])
  expect(lintOf(unknownNames, { requirements: checked('horoscope') })).toEqual([
    'T-01: no check for a requirement is called “horoscope”',
  ])
  expect(lintOf(unknownNames, { wordings: wording('x', '  check: placeholders') })).toHaveLength(1)
})
