import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords, shortenTo } from '../../../engine/text/shorten.ts'

const total = (texts: readonly string[]) => texts.reduce((n, text) => n + countWords(text), 0)

it('leaves parts alone that are short enough together', () => {
  expect(shortenTo([{ text: 'One two.', drop: 1 }, { text: 'Three.' }], 3)).toEqual(['One two.', 'Three.'])
})

it('drops whole sentences, first of the part that matters least', () => {
  const parts = [
    { text: 'What is it. It is this.', drop: 1 },
    { text: 'Why it is. And more.', drop: 2 },
  ]
  expect(shortenTo(parts, 10)).toEqual(['What is it. It is this.', 'Why it is.'])
  expect(shortenTo(parts, 7)).toEqual(['What is it.', 'Why it is.'])
})

it('closes quotation marks that it cut open', () => {
  expect(shortenTo([{ text: 'Write: “We will act. We will report.”', drop: 1 }], 5)).toEqual(['Write: “We will act.”'])
})

it('cuts at a word only where the first sentences alone are too long', () => {
  const text = 'One two three four five six, seven eight nine ten.'
  expect(shortenTo([{ text, drop: 1 }], 6)).toEqual(['One two three four five six…'])
})

it('never touches a part without `drop`', () => {
  expect(shortenTo([{ text: 'One. Two. Three.' }, { text: 'Four. Five.', drop: 1 }], 1)).toEqual([
    'One. Two. Three.',
    'Four.',
  ])
})

it('comes to an end, and within the limit, whatever the text', () => {
  const text = fc.array(fc.constantFrom('a', 'Word', '“', '”', '.', '…', 'end.', '?', '\n', ' '), { maxLength: 150 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.integer({ min: 24, max: 80 }), (texts, most) => {
      const parts = texts.map((words, drop) => ({ text: words.join(' '), drop }))
      expect(total(shortenTo(parts, most))).toBeLessThanOrEqual(most)
    }),
    { numRuns: 300 },
  )
})
