import { describe, expect, test } from 'vitest'
import { makeSubject, matchDocument } from '../../../engine/review/subject.ts'
import { profileSchema } from '../../../engine/rules/profile-schema.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({ wordings: wording('"=BAME", mental, minorities') })

/** Why the first hit is exempt, or undefined. */
function exempt(text: string, profile = {}) {
  const { subject } = subjectOf(text, loaded, profileSchema.parse(profile))
  for (const phrase of ['=BAME', 'mental', 'minorities']) {
    const match = subject.matches.of(phrase)[0]
    if (!match) continue
    const block = subject.text.tokenBlock[match.first] ?? 0
    return subject.exempt(
      block,
      subject.text.tokenStart[match.first] ?? 0,
      subject.text.tokenEnd[match.end - 1] ?? 0,
      [],
    )
  }
  throw new Error('no hit')
}

test('words that are struck out or ask to be filled in are left alone, whatever a rule ignores', () => {
  const { compiled } = subjectOf('', loaded)
  const why = (marked: 'struck' | 'prompt', end: number) => {
    const block = { kind: 'paragraph', part: 'body', text: 'BAME staff', [marked]: [{ start: 0, end }] } as const
    const matched = matchDocument({ title: '', blocks: [block] }, compiled)
    return makeSubject(matched, compiled, { type: 'policy', asAt: '2026-11-01' }).exempt(0, 0, 4, [
      'hidden',
      'quotation',
    ])
  }
  expect([why('struck', 4), why('prompt', 10), why('struck', 1)]).toEqual([
    'struck out',
    'a prompt to fill in',
    undefined,
  ])
})

describe('words are left alone', () => {
  test.each([
    ['in quotation marks', 'The survey asked about “BAME staff”.'],
    ['in quotation marks', "It is called 'BAME' in older papers."],
    ['in a quotation', '> I am tired of being BAME.'],
    ['part of a name or title', 'Speak to the BAME Staff Network.'],
    ['part of a name or title', 'The Alliance of BAME Mental Health Charities will advise.'],
    ['part of a fixed expression', 'We support mental health.'],
    ['part of a fixed expression', 'Religious minorities are protected.'],
    ['an example of what not to say', 'Do not use terms such as BAME.'],
    ['an example of what not to say', 'Avoid labels such as:\n- BAME'],
    ['in words that reject it', 'We have moved away from BAME.'],
    ['in words that reject it', 'We no longer use the term BAME.'],
    ['in a list of definitions', '# Glossary\nBAME: Black, Asian and minority ethnic.'],
    ['being defined', 'BAME stands for Black, Asian and minority ethnic.'],
    ['in a list of references', '# References\nSmith, A. BAME careers.'],
    ['in an address or file name', 'See https://example.org/BAME/index for more.'],
  ])('%s: %s', (because, text) => {
    expect(exempt(text)).toBe(because)
  })
})

describe('words are flagged', () => {
  test.each([
    'We support BAME staff.',
    'The BAME network meets on Monday.',
    'Support for BAME Staff in the Workplace',
    'Our Board has no BAME members. The Race Equality Network asked why.',
    'It isn’t BAME staff’s job.',
    'She is mental.',
  ])('%s', text => {
    expect(exempt(text)).toBeUndefined()
  })
})

test("the organisation's own names and terms are left alone, with characters of the notation in them", () => {
  expect(exempt('Our BAME Leaders [2030] scheme.', { names: ['BAME Leaders [2030] scheme'] })).toBe(
    'part of a fixed expression',
  )
  expect(exempt('Our BAME colleagues.', { 'house-terms': ['BAME'] })).toBe('part of a fixed expression')
})
