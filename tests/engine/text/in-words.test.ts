import { expect, test } from 'vitest'
import { listsNamedIn, phraseInWords } from '../../../engine/text/in-words.ts'

test.each([
  ['=BAME', ['BAME']],
  ['{blacklist*|black-list*|black list}', ['blacklist…', 'black-list…', 'black list']],
  ['{safe|brave} space*', ['safe/brave space…']],
  ['hard to reach [{people|groups}]', ['hard to reach [people/groups]']],
  ['hard to reach [people|groups]', ['hard to reach [people/groups]']],
  ['{as soon as|without [undue] delay} possible', ['(as soon as or without [undue] delay) possible']],
  ['will ..6 within <number> days of <date>', ['will … within so many days of a date']],
  ['<post-title> {is|are} responsible', ['‹post title› is/are responsible']],
  ['write~ to', ['write… to']],
  ['one..two', ['one … two']],
  ['B.A.M.E.', ['B.A.M.E.']],
])('%s in words', (phrase, words) => {
  expect(phraseInWords(phrase)).toEqual(words)
})

test('a phrase tells which word lists it names', () => {
  expect(listsNamedIn('{<post-title>|<board>} within <duration>')).toEqual(['post-title', 'board'])
})
