import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import {
  blockOf,
  headingOver,
  leadInOf,
  sectionsAround,
  sentenceAt,
  sentencesIn,
} from '../../../engine/text/lookups.ts'
import { spanOfSentence } from '../../../engine/text/spans.ts'
import { readText } from '../../../engine/text/text.ts'

const text = readText(exampleDocument('Before.\n# Aims\nWe act. We will:\n- listen\n## Detail\nMore.'))

test('a sentence is found by its block and a character in it', () => {
  expect(sentencesIn(text, 2)).toEqual([2, 3])
  expect([sentenceAt(text, 2, 0), sentenceAt(text, 2, 9), sentenceAt(text, 2, 7)]).toEqual([2, 3, -1])
  expect([blockOf(text, 3), blockOf(text, 99)]).toEqual([2, -1])
  expect(spanOfSentence(text, 3)).toEqual({ block: 2, start: 8, end: 16, quote: 'We will:' })
})

test('a list item knows the sentence that introduces it', () => {
  expect([leadInOf(text, 4), leadInOf(text, 3)]).toEqual([3, -1])
})

test('a block stands under its heading and those above it', () => {
  expect([headingOver(text, 0), headingOver(text, 2), headingOver(text, 5)]).toEqual([-1, 1, 4])
  expect(sectionsAround(text, 5)).toEqual([2, 1, 0])
})
