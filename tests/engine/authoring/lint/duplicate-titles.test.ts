import { expect, test } from 'vitest'
import { duplicateTitles } from '../../../../engine/authoring/lint/duplicate-titles.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

test('two rules with the same title, but for case and punctuation, are shown at the later one', () => {
  const second = wording('y', '', 'T02').replace('A test', '“A Test”')
  const third = wording('z', '', 'T03').replace('A test', 'Another test')
  const rules = { requirements: requirement('{ covered: [x] }'), wordings: `${second}\n${third}` }
  expect(lintOf(duplicateTitles, rules, true)).toEqual(['wordings/topic.yml:2:10 T02: T-01 has the same title'])
})
