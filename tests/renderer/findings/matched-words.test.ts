import { expect, test } from 'vitest'
import { matchedWords } from '../../../renderer/findings/matched-words.ts'

const long =
  'Anybody who is told the outcome of a meeting may lodge an Appeal in writing with the Director of People within ten working days.'

test('a search shows the words that it found, as they are written, with whole words on either side', () => {
  expect(matchedWords(['Outcome', long], 'appeal')).toEqual({
    before: '…the outcome of a meeting may lodge an ',
    match: 'Appeal',
    after: ' in writing with the Director of People …',
  })
})

test('a short text is shown whole', () => {
  expect(matchedWords(['The appeal'], 'appeal')).toEqual({ before: 'The ', match: 'appeal', after: '' })
})

test('without a search, and for words that are nowhere, there is nothing to show', () => {
  expect(matchedWords(['The appeal'], '  ')).toBeUndefined()
  expect(matchedWords(['The appeal'], 'grievance')).toBeUndefined()
})
