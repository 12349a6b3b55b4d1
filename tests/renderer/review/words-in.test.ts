import { expect, test } from 'vitest'
import { spansOfWords } from '../../../renderer/review/words-in.ts'
import { opened } from '../../helpers/opened.ts'

const { blocks } = opened(['# Support', 'BAME staff and BAME volunteers', 'Bame people'], [], [])

test('words are found wherever they stand, whatever their case, with their exact place', () => {
  expect(spansOfWords(blocks, '  bame ')).toEqual([
    { block: 1, start: 0, end: 4, quote: 'BAME' },
    { block: 1, start: 15, end: 19, quote: 'BAME' },
    { block: 2, start: 0, end: 4, quote: 'Bame' },
  ])
})

test('letters whose small form is longer do not shift a place', () => {
  const turkish = opened(['İİ BAME'], [], []).blocks
  expect(spansOfWords(turkish, 'BAME')).toEqual([{ block: 0, start: 3, end: 7, quote: 'BAME' }])
})

test('no words are nowhere, and of very many places the first are given', () => {
  expect(spansOfWords(blocks, '  ')).toEqual([])
  expect(spansOfWords(opened(['a '.repeat(80)], [], []).blocks, 'a')).toHaveLength(50)
})
