import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { PhraseError, readPhrase } from '../../../engine/text/notation.ts'
import { compilePhrases } from '../../../engine/text/phrases.ts'
import { spanOfMatch } from '../../../engine/text/spans.ts'
import { readText } from '../../../engine/text/text.ts'

const lists = new Map([['act', '{raise*|report*} [a] {grievance|concern}']])

/** The words that a phrase finds in a text, each as it stands there. */
function find(phrase: string, text: string): string[] {
  const read = readText(exampleDocument(text))
  const matches = compilePhrases([phrase], lists).find(read)
  return matches.of(phrase).map(match => spanOfMatch(read, match).quote)
}

describe('a phrase finds', () => {
  test.each([
    ['whole words only', 'man', 'The man is manageable.', ['man']],
    ['any ending after a star', 'victimis*', 'Victimised staff, victimisation', ['Victimised', 'victimisation']],
    ['either of several', '{colleague|union rep}', 'a union rep or colleague', ['union rep', 'colleague']],
    [
      'with and without an optional word',
      'right [to be] accompanied',
      'right to be accompanied; right accompanied',
      ['right to be accompanied', 'right accompanied'],
    ],
    [
      'up to three words between',
      'protect .. complain*',
      'protect those who may complain',
      ['protect those who may complain'],
    ],
    [
      'the hyphened, spaced and closed forms alike',
      'non-white',
      'non-white, non white, nonwhite',
      ['non-white', 'non white', 'nonwhite'],
    ],
    ['either apostrophe', "don't use", 'Don’t use it', ['Don’t use']],
    ['exact case where asked', '=BAME', 'BAME Bame bame', ['BAME']],
    [
      'numbers in words and digits',
      'within <number> days',
      'within five days, within 10 days',
      ['within five days', 'within 10 days'],
    ],
    ['durations', '<duration>', 'within ten working days or 2 weeks', ['ten working days', '2 weeks']],
    [
      'durations however they are written',
      '<duration>',
      'a fortnight, within a week, six (6) months, by the tenth working day, on day 10, a 10-day or ten-working-day period, 5 to 7 days, twenty one days',
      [
        'a fortnight',
        'a week',
        'six (6) months',
        'tenth working day',
        'day 10',
        '10-day',
        'ten-working-day',
        '5 to 7 days',
        'twenty one days',
      ],
    ],
    [
      'no duration where it says how often',
      '<duration>',
      'They meet once a week and on two days a month.',
      ['two days'],
    ],
    ['no date in a modal verb', '<date>', 'Staff may appeal. May we help? STAFF MAY APPEAL', []],
    ['a month called May', '<date>', 'in May, by 3 May, may 2027', ['May', '3 May', 'may 2027']],
    ['a word in its inflections', 'write~ to', 'She wrote to us; written to; a writer to', ['wrote to', 'written to']],
    [
      'the last of hyphened words in its inflections',
      'follow-up~',
      'follow-ups, follow up',
      ['follow-ups', 'follow up'],
    ],
    [
      'contractions as what they stand for',
      'will not',
      'It won’t; it will not; it WON\u2019T',
      ['won’t', 'will not', 'WON’T'],
    ],
    ['what a contraction in a phrase stands for', "can't", 'cannot, can not, can’t', ['cannot', 'can not', 'can’t']],
    ['a contraction as a whole, not cut', 'we are', 'We’re here', ['We’re']],
    ['the plural of an abbreviation', '{EIA|=BAME}', 'EIAs, an EIA, BAMEs, bames', ['EIAs', 'EIA', 'BAMEs']],
    ['exact case with characters that cannot be seen', '=BAME', 'B\u200bAME', ['B\u200bAME']],
    ['other spellings after a star', 'organiz*', 'organised, organizing', ['organised', 'organizing']],
    [
      'other spellings in either direction',
      '{colour|centre|licens*}',
      'color, center, licence',
      ['color', 'center', 'licence'],
    ],
    [
      'dates',
      '<date>',
      'on 3rd March 2027, in June 2026 and 01/02/2027',
      ['3rd March 2027', 'June 2026', '01/02/2027'],
    ],
    [
      'a named word list',
      'may <act>',
      'You may raise a grievance or may report concern',
      ['may raise a grievance', 'may report concern'],
    ],
    [
      'the longest form',
      'equality [impact [assessment]]',
      'an equality impact assessment',
      ['equality impact assessment'],
    ],
  ])('%s', (_what, phrase, text, expected) => {
    expect(find(phrase, text)).toEqual(expected)
  })

  test('nothing across more words than a gap allows, or across a sentence', () => {
    expect(find('protect .. complain*', 'protect all of those people who complain')).toEqual([])
    expect(find('protect .. complain*', 'We protect. They complain.')).toEqual([])
    expect(find('one two', 'one\ntwo')).toEqual([])
  })
})

test('a phrase is found as often when thousands of others are compiled with it', () => {
  const document = exampleDocument('You may raise a grievance. The panel will report it. Raise a grievance.')
  const text = readText(document)
  const many = Array.from({ length: 3000 }, (_, i) => `panel .. {word${i}|report} [x${i}] ending${i}`)
  const matches = compilePhrases([...many, 'raise a grievance'], lists).find(text)
  expect(matches.of('raise a grievance')).toHaveLength(2)
})

test('the automaton agrees with a plain search for any words', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.array(word, { maxLength: 40 }),
      (phrases, words) => {
        const text = readText(exampleDocument(words.join(' ')))
        const written = [...new Set(phrases.map(p => p.join(' ')))]
        const matches = compilePhrases(written, lists).find(text)
        for (const phrase of written) {
          const parts = phrase.split(' ')
          const expected = words.flatMap((_, i) => (parts.every((p, k) => words[i + k] === p) ? [i] : []))
          expect(matches.of(phrase).map(m => m.first)).toEqual(expected)
        }
      },
    ),
  )
})

describe('a phrase that cannot be read says where', () => {
  test.each([
    ['{a|b', 0, '"{" is not closed'],
    ['a ]', 2, '"]" without its opening'],
    ['<nothing>', 0, 'no word list is called <nothing>'],
    ['.. a', 0, 'cannot begin or end with ..'],
    ['[a] [b]', 0, 'every word of the phrase is optional'],
    ['{a|}', 0, 'an empty choice'],
    ['a ..40 b', 6, '1 to 12'],
    ['a co-* b', 2, 'three letters or more'],
    ['up*', 0, 'three letters or more'],
    ['=write~', 0, 'do not go together'],
    ['–', 0, 'has no letters'],
  ])('%s', (phrase, at, message) => {
    const read = () => readPhrase(phrase, lists)
    expect(read).toThrow(PhraseError)
    expect(read).toThrow(message)
    try {
      read()
    } catch (error) {
      expect(error instanceof PhraseError && error.at).toBe(at)
    }
  })

  test('a word list that contains itself is refused', () => {
    expect(() => readPhrase('<loop>', new Map([['loop', 'a <loop>']]))).toThrow('contains itself')
  })
})

test('asked for some sentences, a phrase is found there as in the whole text', () => {
  const text = readText(exampleDocument('A man. No man at all, nor a man.\nNobody.\nOne man.'))
  const phrase = '{man|a man|[no] man at all}'
  const compiled = compilePhrases([phrase], lists)
  const whole = compiled.find(text).of(phrase)
  for (let first = 0; first <= text.sentences.length; first++) {
    for (let end = first; end <= text.sentences.length; end++) {
      const matches = compiled.find(text)
      const all = whole.filter(m => first <= m.sentence && m.sentence < end)
      expect(matches.within(phrase, first, end)).toEqual(all)
    }
  }
  expect(whole).toHaveLength(4)
})

test('a phrase that would grow without bound, or is nested without end, is refused at once', () => {
  const doubled = new Map([['w0', 'alpha']])
  for (let i = 1; i < 28; i++) doubled.set(`w${i}`, `<w${i - 1}> <w${i - 1}>`)
  const chained = new Map([['w0', 'alpha']])
  for (let i = 1; i < 3000; i++) chained.set(`w${i}`, `<w${i - 1}>`)
  expect(() => readPhrase('<w27>', doubled)).toThrow(
    /^in <w27>: the phrase has more than 20000 parts with its word lists$/,
  )
  expect(() => readPhrase('<w2999>', chained)).toThrow(/inside one another/)
  expect(() => readPhrase(`${'{'.repeat(20_000)}a${'}'.repeat(20_000)}`, doubled)).toThrow(PhraseError)
  expect(readPhrase('<w5>', doubled)).toHaveLength(1)
})
