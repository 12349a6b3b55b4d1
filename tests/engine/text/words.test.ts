import { expect, test } from 'vitest'
import { eachWord, foldedWords, foldWord } from '../../../engine/text/words.ts'

const words = (text: string) => {
  const found: string[] = []
  eachWord(text, (start, end) => found.push(text.slice(start, end)))
  return found
}

test('hyphens, slashes and dots part words, so that spelling variants look alike', () => {
  expect(words('hard-to-reach groups, B.A.M.E. and/or others')).toEqual(
    'hard to reach groups B A M E and or others'.split(' '),
  )
})

test("an apostrophe inside a word stays, a possessive 's does not", () => {
  expect(words("don’t use the trust's or the employees' names")).toEqual(
    'don’t use the trust or the employees names'.split(' '),
  )
  expect(words("everyone’S job, the child's")).toEqual(['everyone', 'job', 'the', 'child'])
})

test('letters of any script and numbers are words, emoji and punctuation are not', () => {
  expect(words('Zoë 😀 naïve 2025/26 – Łódź 𝒜')).toEqual(['Zoë', 'naïve', '2025', '26', 'Łódź', '𝒜'])
})

test('soft hyphens and zero-width characters do not hide a word', () => {
  expect(words('B\u00adA\u200bM\u2060E staff').map(foldWord)).toEqual(['bame', 'staff'])
})

test('folding ignores case and the kind of apostrophe', () => {
  expect(foldedWords("Don't DON’T")).toEqual(["don't", "don't"])
})
