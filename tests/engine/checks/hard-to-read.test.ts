import { expect, test } from 'vitest'
import { flagged } from '../../helpers/checks.ts'

const hard = (text: string) => flagged('hard-to-read', text)
const words = (count: number, word: string) => `${Array(count).fill(word).join(' ')}.`

test('a sentence of more than 40 words is hard to read, however short its words', () => {
  expect(hard(words(41, 'we'))).toHaveLength(1)
  expect(hard(words(40, 'we'))).toEqual([])
})

test('one of more than 25 words is, where its words are long', () => {
  expect(hard(words(26, 'determination'))).toHaveLength(1)
  expect(hard(words(25, 'determination'))).toEqual([])
})

test('headings are not sentences', () => {
  expect(hard(`# ${words(41, 'we')}`)).toEqual([])
})
