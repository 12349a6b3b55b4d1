import { describe, expect, test } from 'vitest'
import { canonicalWords, eachToken } from '../../../engine/text/tokens.ts'

/** Each token as "written=compared", or once where both are the same. */
function tokens(text: string, marks: { start: number; end: number }[] = []): string[] {
  const found: string[] = []
  const take = (start: number, end: number, word: string) => {
    const written = text.slice(start, end)
    found.push(written === word ? word : `${written}=${word}`)
  }
  eachToken(text, take, 0, text.length, marks)
  return found
}

describe('words are compared in one form', () => {
  test.each([
    ['whatever their capitals', 'REPORT Racism', 'report racism'],
    ['with letters of their own for ligatures', 'staﬀ suﬀer, oﬃce, ﬁve, ﬂag', 'staff suffer office five flag'],
    ['with ordinary letters for full-width ones', 'ＢＡＭＥ ２０２６', 'bame 2026'],
    ['without what cannot be seen', 'B\u200bA\u00adM\u2060E\ufeff st\u200daff', 'bame staff'],
    ['whether an accent is its own character or not', 'Zoe\u0308', 'zoë'],
    ['with one spelling for -ise and -ize', 'organized recognizing analyze', 'organised recognising analyse'],
    [
      'with one spelling for -our and -or',
      'color behaviors neighboring unfavorable',
      'colour behaviours neighbouring unfavourable',
    ],
    ['with one spelling for other pairs', 'Center program judgment counselor', 'centre programme judgement counsellor'],
    ['without the s of an abbreviation', 'EIAs, CEOs and HR', 'eia ceo and hr'],
    ['without the raised number of a note', 'harassment¹² and bullying³.', 'harassment and bullying'],
    ['without a number that was raised before', 'harassment12, COVID19', 'harassment covid19'],
  ])('%s', (_what, text, words) => {
    expect(canonicalWords(text).join(' ')).toBe(words)
  })
})

describe('a contraction is two words side by side', () => {
  test.each([
    ['won’t', ['wo=will', 'n’t=not']],
    ["can't", ['ca=can', "n't=not"]],
    ['cannot', ['can', 'not']],
    ['doesn‘t', ['does', 'n‘t=not']],
    ['We’ll', ['We=we', '’ll=will']],
    ['they`ve', ['they', '`ve=have']],
    ['I’m', ['I=i', '’m=am']],
    ['It’s', ['It=it', '’s=is']],
    ['let’s', ['let', '’s=us']],
    ['policy’s', ['policy']],
    ['managers’', ['managers']],
    ['n’t', ["n’t=n't"]],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })
})

test('the raised numbers of notes are no words, wherever they stand', () => {
  expect(
    tokens('1 Staff12 will', [
      { start: 0, end: 1 },
      { start: 7, end: 9 },
    ]),
  ).toEqual(['Staff=staff', 'will'])
  expect(tokens('ab12cd', [{ start: 2, end: 4 }])).toEqual(['ab', 'cd'])
})

test('a character that cannot be seen is no word by itself', () => {
  expect(tokens('one \u200b two \ufeff')).toEqual(['one', 'two'])
})

test('a very long word is read like any other', () => {
  expect(tokens('a'.repeat(100_000)).map(word => word.length)).toEqual([100_000])
})
