import { describe, expect, test } from 'vitest'
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

test('an answer “No.” is a sentence, “No. 5” is not', () => {
  expect(sentences('No. You may bring a colleague.')).toEqual(['No.', 'You may bring a colleague.'])
  expect(sentences('A. No. Tell us another day.')).toEqual(['A. No.', 'Tell us another day.'])
  expect(sentences('No. 5 is the form. Use form no. 7B.')).toEqual(['No. 5 is the form.', 'Use form no. 7B.'])
})

test('a line break ends a sentence and surrounding space is left out', () => {
  expect(sentences('  Owner: Head of People \n  Version 3  ')).toEqual(['Owner: Head of People', 'Version 3'])
})

describe('a line break', () => {
  test.each([
    ['before small letters', 'You may bring a\ncolleague to the meeting.'],
    ['inside a short line', 'You may\nappeal.'],
    ['after a word that wants another', 'Write to the\nHead of People within ten days.'],
    ['inside a name', 'The Equality\nAct 2010 applies.'],
    ['inside a date', 'We review it by 1\nMarch\n2028.'],
    ['before a bracket', 'We complete an equality impact assessment\n(EIA) for each plan.'],
    ['after a verb', 'Complaints are heard by senior\nHR colleagues.'],
    ['after an abbreviation', 'Bring evidence, e.g.\nletters.'],
    ['inside a label', 'Next\nreview: June 2027'],
  ])('%s does not end a sentence', (_where, text) => {
    expect(sentences(text)).toEqual([text])
  })

  test.each([
    ['after a label', 'Owner:\nHead of People'],
    ['between labels', 'Owner: Head of People\nVersion: 3'],
    ['between a title and its text', 'Sick pay\nWe pay for twelve weeks.'],
    ['between a question and its answer', 'What is racism\nRacism is more than insults.'],
    ['after a full stop', 'We act.\nWe report.'],
    ['before an item', 'We listen\n- to staff'],
    ['before a number', 'We listen\n(b) We act'],
    ['before a letter with a dash', 'We have met it\nE- We have not'],
    ['between lines of capitals', 'DO NOT POST THIS FORM\nAPPLY ONLINE'],
    ['in a list after a colon', 'We will:\nlisten to staff\nact on what they say'],
    ['in a stack of names', 'staff\nvolunteers\ntrustees'],
    ['where a line is empty', 'We act on\n\nreports'],
  ])('%s ends a sentence', (_where, text) => {
    expect(sentences(text)).toEqual(text.split('\n').filter(line => line !== ''))
  })
})

test('the number of a note after a full stop belongs to the sentence before', () => {
  expect(sentences('We act.¹² We report.[3] We learn.')).toEqual(['We act.¹²', 'We report.[3]', 'We learn.'])
  const raised = 'We act.12 We report.'
  const ranges = sentencesOf(raised, [{ start: 7, end: 9 }])
  expect(ranges.map(range => raised.slice(range.start, range.end))).toEqual(['We act.12', 'We report.'])
})

test('a sentence without end is cut, at a comma where there is one', () => {
  const words = (count: number) => 'word '.repeat(count).trim()
  expect(sentences(`${words(410)}, ${words(20)}`).map(s => s.split(' ').length)).toEqual([410, 20])
  expect(Math.max(...sentences(words(2000)).map(s => s.split(' ').length))).toBeLessThanOrEqual(451)
})

test('a text without a full stop is one sentence, an empty one none', () => {
  expect(sentences('Raising a grievance')).toEqual(['Raising a grievance'])
  expect(sentences(' \n ')).toEqual([])
})
