import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { renamingsIn } from '../../../engine/text/own-names.ts'
import { readText } from '../../../engine/text/text.ts'

/** Each renaming as "words -> what they stand for". */
function renamed(words: string): string[] {
  const text = readText(exampleDocument(words))
  return renamingsIn(text).map(
    ({ first, end, as }) => `${text.tokenForm.slice(first, end).join(' ')} -> ${as.join(' ')}`,
  )
}

test.each([
  [
    'an organisation that a sentence begins with',
    'Ashcombe Hospice pays for interpreters.',
    ['Ashcombe Hospice -> the organisation'],
  ],
  [
    'an organisation by a word in brackets',
    'Ravel Homes Limited (“the Company”) owns this. You may ask the Company for help.',
    ['Ravel Homes Limited -> the organisation', 'the Company -> the organisation', 'the Company -> the organisation'],
  ],
  [
    'a defined term',
    'In this paper “the Beacon” is the network of minoritised staff. The chair of the Beacon reads each draft.',
    ['the Beacon -> the network of minoritised staff', 'the Beacon -> the network of minoritised staff'],
  ],
  ['a document by its own word', 'We look at this Compact again each spring.', ['this Compact -> this policy']],
  [
    'the organisation of the title, wherever it stands',
    '= Tarn Valley College: study leave\nStudents of Tarn Valley College may ask for leave.',
    ['Tarn Valley College -> the organisation', 'Tarn Valley College -> the organisation'],
  ],
])('%s stands for what it is', (_, words, expected) => {
  expect(renamed(words)).toEqual(expected)
})

test.each([
  'Each month we meet Harrow Race Equality Council.',
  'Race Equality Council members may come.',
  'This Act came into force in 2010.',
  'This is how we work.',
  'The trust that people have in us matters.',
  'She said “good morning” to all.',
])('other bodies, laws and common words stand for themselves: %s', words => {
  expect(renamed(words)).toEqual([])
})
