import { expect, test } from 'vitest'
import { readPhrase } from '../../../engine/text/notation.ts'
import { samplesOf } from '../../../engine/text/samples.ts'

const samples = (phrase: string, most?: number) =>
  samplesOf(readPhrase(phrase, new Map([['who', '{staff|you}']])), most)

test('every way to say a phrase', () => {
  expect(samples('{black|grey} list*')).toEqual(['black list', 'grey list'])
  expect(samples('hard-to-reach [people]')).toEqual([
    'hard to reach people',
    'hard to reach',
    'hardtoreach people',
    'hardtoreach',
  ])
  expect(samples('<who> .. within <number> days of =BAME')).toEqual([
    'staff within 7 days of BAME',
    'you within 7 days of BAME',
  ])
})

test('where there are too many ways, each choice is taken at least once', () => {
  expect(samples('{a|b|c} {d|e} {f|g}', 10)).toEqual(['a d f', 'a e g', 'b d f', 'b e g', 'c d f', 'c e g'])
  expect(samples('{a|b|c} {d|e}', 3)).toEqual(['a d', 'b e', 'c d'])
})
