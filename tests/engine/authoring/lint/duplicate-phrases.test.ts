import { expect, test } from 'vitest'
import { duplicatePhrases } from '../../../../engine/authoring/lint/duplicate-phrases.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { wording } from '../../../helpers/rules.ts'

const twice = (first: string, second: string, more: readonly [string, string] = ['', '']) =>
  lintOf(duplicatePhrases, { wordings: `${wording(first, more[0])}\n${wording(second, more[1], 'T02')}` }, true)

test('the same words in two rules are shown at the later one', () => {
  expect(twice('a, blacklist', 'b, blacklist')).toEqual([
    'wordings/topic.yml:11:13 T02: “blacklist” is flagged by T01 too',
  ])
})

test('also where they are written in another way', () => {
  expect(twice('"{black|grey}list*"', '"blacklisting"')).toEqual([])
  expect(twice('"blacklist*"', '"{whitelist|blacklisting}"')).toHaveLength(1)
  expect(twice('"hard-to-reach [{people|groups}]"', '"hard to reach groups"')).toHaveLength(1)
})

test('longer words around the same words are another matter', () => {
  expect(twice('minorities', '"ethnic minorities"')).toEqual([])
})

test('rules that part the words between them, by context or by kind of document, pass', () => {
  expect(twice('x', 'x', ['  unless: { sentence: [law] }', '  only: { sentence: [law] }'])).toEqual([])
  expect(twice('x', 'x', ['  applies: [edi]', '  applies: [training]'])).toEqual([])
  expect(twice('x', 'x', ['  applies: [edi]', ''])).toHaveLength(1)
})

test('words that only an example shows to be flagged twice are found', () => {
  const seen = '  only: { sentence: [staff] }'
  const rules = `${wording('x', seen).replace('["x"]', '["staff x"]')}\n${wording('x', seen, 'T02')}`
  expect(lintOf(duplicatePhrases, { wordings: rules })).toEqual(['T02: “x” is flagged by T01 too'])
})
