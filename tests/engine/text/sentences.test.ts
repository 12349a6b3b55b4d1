import { expect, test } from 'vitest'
import { sentencesOf } from '../../../engine/text/sentences.ts'

const sentences = (text: string) => sentencesOf(text).map(r => text.slice(r.start, r.end))

test('full stops, question and exclamation marks end sentences, with their closing quotes', () => {
  expect(sentences('We will act. “Will you?” Yes! (Always.) Then stop.')).toEqual([
    'We will act.',
    '“Will you?”',
    'Yes!',
    '(Always.)',
    'Then stop.',
  ])
})

test('abbreviations, initials and paragraph numbers do not end a sentence', () => {
  expect(sentences('See para. 4.2 of the Act, e.g. Section 5. Mr. J. Smith will decide, i.e. Today.')).toEqual([
    'See para. 4.2 of the Act, e.g. Section 5.',
    'Mr. J. Smith will decide, i.e. Today.',
  ])
})

test('a line break ends a sentence and surrounding space is left out', () => {
  expect(sentences('  Owner: Head of People \n  Version 3  ')).toEqual(['Owner: Head of People', 'Version 3'])
})

test('a text without a full stop is one sentence, an empty one none', () => {
  expect(sentences('Raising a grievance')).toEqual(['Raising a grievance'])
  expect(sentences(' \n ')).toEqual([])
})
