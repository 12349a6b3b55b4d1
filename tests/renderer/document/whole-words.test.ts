import { expect, test } from 'vitest'
import { wholeWords } from '../../../renderer/document/block-texts.ts'

const text = 'Alderbrook values the diversity of its people’s well-being.'
const taken = (words: string, from = text.indexOf(words)) => {
  const range = wholeWords(text, from, from + words.length)
  return range && text.slice(range.start, range.end)
}

test('a selection that ends in the middle of a word takes the whole of it', () => {
  expect(taken('values the d')).toBe('values the diversity')
  expect(taken('alues')).toBe('values')
})

test('words with an apostrophe or a hyphen are whole words', () => {
  expect(taken('peop')).toBe('people’s')
  expect(taken('being')).toBe('well-being')
})

test('spaces at the ends, and the full stop after the last word, are left out', () => {
  expect(taken(' values the ')).toBe('values the')
  expect(taken('well-being')).toBe('well-being')
})

test('spaces alone are no selection', () => {
  expect(taken(' ', text.indexOf(' values'))).toBeUndefined()
})
