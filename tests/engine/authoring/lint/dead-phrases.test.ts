import { expect, test } from 'vitest'
import { deadPhrases, untriedWays } from '../../../../engine/authoring/lint/dead-phrases.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

test('words to flag that stand in none of the rule’s examples are shown where they stand', () => {
  const rule = wording('"x", "hard to reach", "seldom heard"').replace('["x"]', '["x"], pass: ["The seldom heard."]')
  expect(lintOf(deadPhrases, { wordings: rule }, true)).toEqual([
    'wordings/topic.yml:3:16 T01: no example holds these words; add one, or take them out',
  ])
})

test('an element that no example says is shown, and a pattern that offends', () => {
  const rule = requirement('{ covered: [{ all: [a, b] }, c], weak: [d], offends: [e] }').replace(
    'covered: [], weak: [], missing: []',
    'covered: ["a and b", "a"]',
  )
  const found = lintOf(deadPhrases, { requirements: rule }, true)
  expect(found.map(line => line.replace(/^\S+ T-01: /, ''))).toEqual([
    'no example says this element; add one, or take it out',
    'no example meets this pattern; add one, or take it out',
  ])
})

test('another way of saying an element that no example takes is a hint', () => {
  const rule = requirement('{ covered: [{ all: [a, b] }, c] }').replace('covered: []', 'covered: ["a and b"]')
  expect(lintOf(untriedWays, { requirements: rule })).toEqual(['T-01: no example says the element in this way'])
})

test('the examples of another rule do not count', () => {
  const other = wording('y', '', 'T02').replace('["x"]', '["x y"]')
  expect(lintOf(deadPhrases, { wordings: `${wording('z')}\n${other}` })).toEqual([
    'T01: no example holds these words; add one, or take them out',
  ])
})
