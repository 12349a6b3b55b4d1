import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { inSecondSense } from '../../../engine/text/senses.ts'
import { readText } from '../../../engine/text/text.ts'

/** Whether the last "may", "march" or "a" of a text is a month or a number. */
function second(text: string): boolean {
  const read = readText(exampleDocument(text))
  const at = read.tokenWord.findLastIndex(word => ['may', 'march', 'a', 'an'].includes(word))
  return inSecondSense(read, at)
}

test.each([
  'Reviewed in May',
  'By 12 May',
  'by 12 may',
  'May 2028',
  'Next review: may 2028',
  'the May meeting',
  'MAY 2028',
  'from March to May',
  'May',
])('a month: %s', text => {
  expect(second(text)).toBe(true)
})

test.each([
  'You may appeal.',
  'May we suggest a talk?',
  'Staff listed in section 10 may appeal.',
  'STAFF MAY BE DISMISSED',
  'What You May Expect',
  'We march together.',
])('not a month: %s', text => {
  expect(second(text)).toBe(false)
})

test.each([
  'within a week',
  'in a month',
  'after a working week',
  'within a working day',
  'a year later',
  'a fortnight',
])('a length of time: %s', text => {
  expect(second(text)).toBe(true)
})

test.each(['once a week', 'three days a week', 'a manager', 'a day centre', 'meets twice a month'])(
  'not a length of time: %s',
  text => {
    expect(second(text)).toBe(false)
  },
)

/** Whether the first number of a text only says which paragraph it is. */
function numbers(text: string): boolean {
  const read = readText(exampleDocument(text))
  return inSecondSense(
    read,
    read.tokenWord.findIndex(word => /^\d/.test(word)),
  )
}

test.each(['5.4 Meetings are held.', '3. Meetings are held.', '2) Meetings are held.', '3.1.', '4.2.1 Who decides'])(
  'the number of a paragraph: %s',
  text => {
    expect(numbers(text)).toBe(true)
  },
)

test.each([
  '5.4 per cent of staff',
  '12 staff attended.',
  'See 5.4.',
  '2025',
  '| 2.5 | Easton |',
  'Section 3. Meetings',
])('not the number of a paragraph: %s', text => {
  expect(numbers(text)).toBe(false)
})
