import { expect, test } from 'vitest'
import { deadPhrases } from '../../../../engine/authoring/lint/dead-phrases.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

test('words to flag that stand in none of the rule’s examples are shown where they stand', () => {
  const rule = wording('"x", "hard to reach", "seldom heard"').replace('["x"]', '["x"], pass: ["The seldom heard."]')
  expect(lintOf(deadPhrases, { wordings: rule }, true)).toEqual([
    'wordings/topic.yml:3:16 T01: no example holds these words; add one, or take them out',
  ])
})

test('a pattern that no example meets is shown, whatever verdict it is for', () => {
  const rule = requirement('{ covered: [{ all: [a, b] }, c], weak: [d], offends: [e] }').replace(
    'covered: [], weak: [], missing: []',
    'covered: ["a and b", "a"], weak: ["may d"]',
  )
  const found = lintOf(deadPhrases, { requirements: rule }, true)
  expect(found.map(line => line.split(' ')[0])).toEqual(['requirements/topic.yml:6:77', 'requirements/topic.yml:5:14'])
  expect(found[0]).toContain('no example meets this pattern')
})

test('the examples of another rule do not count', () => {
  const other = wording('y', '', 'T02').replace('["x"]', '["x y"]')
  expect(lintOf(deadPhrases, { wordings: `${wording('z')}\n${other}` })).toEqual([
    'T01: no example holds these words; add one, or take them out',
  ])
})
