import { expect, test } from 'vitest'
import { exactWords, needsOtherArticle } from '../../../engine/suggestions/exact-words.ts'

const replace = {
  'hard to reach': 'seldom heard',
  "people's quota": 'target',
  BAME: 'minority ethnic',
  caucasian: 'White',
}

test.each([
  ['hard to reach', 'seldom heard'],
  ['hard-to-reach', 'seldom heard'],
  ['Hard‑to‑reach', 'Seldom heard'],
  ['HARD TO REACH', 'SELDOM HEARD'],
  ['people’s quota', 'target'],
  ['BAME', 'minority ethnic'],
  ['caucasian', 'White'],
  ['hard to  reach', 'seldom heard'],
  ['hardest to reach', undefined],
  ['reach', undefined],
])('“%s” becomes “%s”', (words, text) => expect(exactWords(replace, words)).toBe(text))

test('a rule without exact replacements has none', () => expect(exactWords(undefined, 'quota')).toBeUndefined())

test.each([
  ['This is a ', 'outsider', true],
  ['This is an ', 'target', true],
  ['This is a ', 'target', false],
  ['This is an ', 'outsider', false],
  ['A ', 'outsider', true],
  ['Anna ', 'outsider', false],
  ['the ', 'outsider', false],
])('“%s” before “%s” would be wrong: %s', (before, words, wrong) =>
  expect(needsOtherArticle(before, words)).toBe(wrong),
)
