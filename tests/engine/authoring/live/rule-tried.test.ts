import { describe, expect, test } from 'vitest'
import { exampleDay, exampleDocument } from '../../../../engine/authoring/examples.ts'
import { tryRule } from '../../../../engine/authoring/live/rule-tried.ts'
import { phraseOfWords, suggestedPhrases } from '../../../../engine/authoring/live/suggest-phrases.ts'
import type { Block } from '../../../../engine/document.ts'
import { rulesOf } from '../../../helpers/rules.ts'

const base = rulesOf({})
const head = { title: 'Ours', version: '1.0.0', about: 'Ours', words: {} }
const requirements = { ...head, name: 'ours', kind: 'requirements' } as const
const wordings = { ...head, name: 'ours', kind: 'wordings' } as const

const guardian = `- id: OUR-01
  title: Every policy names our Speak Up Guardian
  strength: practice
  source: Our board, May 2026
  elements:
    guardian: { name: our Speak Up Guardian, says: ["speak up guardian"], not: ["national guardian"] }
    contact: { name: how to reach them, says: ["guardian & {email~|telephone~|call~}"], commitment: any }
  core: [guardian]
  missing: The policy does not name our Speak Up Guardian.
  why: People need to know whom to tell.
  fix: { instruction: Name the guardian. }
  examples:
    covered: ["You will reach our Speak Up Guardian by email."]
    weak: ["Our Speak Up Guardian will help you."]
    missing: ["Speak to your manager."]
`

const residents = `- id: OUR-02
  title: We say residents
  find: ["service user*"]
  verdict: avoid
  source: Our style guide
  why: People live here.
  instead: { wording: [residents] }
  unless: { part-of: ["service user group"] }
  examples: { flag: ["Our service users matter."], pass: ["Our residents matter."] }
`

function tried(text: string, blocks: readonly Block[] = []) {
  const on = { document: { title: '', blocks }, options: { asAt: exampleDay } }
  const set = text.includes('find:') ? wordings : requirements
  return tryRule({ file: { path: 'OUR.yml', text }, set, base, on })
}

const struck = 'The Speak Up Guardian will call you.'
const filler =
  'This policy says how we work together and what people can expect of us when something goes wrong at work.'

describe('a requirement that is being written', () => {
  test('shows every statement that meets one of its parts, with how it is read, and those that nearly do', async () => {
    const { document } = await tried(guardian, [
      ...exampleDocument(
        `${filler}\nOur Speak Up Guardian will listen to you.\nA Speak Up Guardian might help you.\nThere is no Speak Up Guardian here.\nThe Speak Up Guardian of the National Guardian will listen.\nThe guardian is on floor two.`,
      ).blocks,
      { kind: 'paragraph', part: 'body', text: struck, struck: [{ start: 0, end: struck.length }] },
    ])
    const [part, contact] = document?.parts ?? []
    expect(part?.met.map(({ span, counts, how }) => [span.quote, counts, how])).toEqual([
      ['Our Speak Up Guardian will listen to you.', 'yes', 'a commitment'],
      ['A Speak Up Guardian might help you.', 'soft', 'left open: may, where possible'],
    ])
    expect(part?.near.map(({ span, how, why }) => [span.quote.slice(0, 30), how, why])).toEqual([
      ['There is no Speak Up Guardian ', 'denied: not, no, never', expect.stringMatching(/does not count: denied/)],
      ['The Speak Up Guardian of the N', 'a commitment', expect.stringMatching(/about something else/)],
      [struck.slice(0, 30), 'struck out', expect.stringMatching(/does not count: struck out/)],
    ])
    expect(contact?.near.map(({ why }) => why)).toContainEqual(
      expect.stringMatching(/It has “[Gg]uardian”. It lacks email/),
    )
  })

  test('shows of each example which part was met, which was not, and why', async () => {
    const { examples, problems } = await tried(
      guardian.replace(
        '["You will reach our Speak Up Guardian by email."]',
        '["You will reach our Speak Up Guardian by email.", "We have no Speak Up Guardian to email."]',
      ),
    )
    expect(problems).toEqual([])
    expect(examples.map(({ wanted, got }) => [wanted, got])).toEqual([
      ['covered', 'covered'],
      ['covered', 'missing'],
      ['weak', 'weak'],
      ['missing', 'missing'],
    ])
    expect(examples[1]?.parts.map(({ name, label, passage }) => [name, label, passage?.how])).toEqual([
      ['our Speak Up Guardian', 'ruled out', 'denied: not, no, never'],
      ['how to reach them', 'ruled out', 'denied: not, no, never'],
    ])
  })
})

describe('a wording that is being written', () => {
  test('shows each place of its words, and why it is not flagged where it is not', async () => {
    const { document, examples } = await tried(
      residents,
      exampleDocument(
        `${filler}\nWe listen to service users.\nThe service user group meets.\nHe said “service users are here”.`,
      ).blocks,
    )
    expect(document?.places.map(({ span, flagged, why }) => [span.quote, flagged, why])).toEqual([
      ['service users', true, ''],
      ['service user', false, expect.stringMatching(/service user group/)],
      ['service users', false, expect.stringMatching(/quotation/)],
    ])
    expect(examples.every(({ wanted, got }) => wanted === got)).toBe(true)
  })
})

describe('bad input is told with line and column', () => {
  test.each([
    ['YAML that does not parse', residents.replace('["service user*"]', '["service user*"'), 4],
    ['an unknown key', residents.replace('why:', 'wy:'), 1],
    ['a phrase that cannot be read', residents.replace('service user*', 'service {user'), 3],
    ['a concept that is not there', residents.replace('service user*', '<nobody>'), 3],
    ['a phrase that nearly every sentence meets', residents.replace('service user*', '{the|a} [service]'), 3],
    ['a line that nearly every sentence meets', guardian.replace('"speak up guardian"', '"{we|you} & {will|of}"'), 6],
    ['an element that is not there', guardian.replace('core: [guardian]', 'core: [guard]'), 8],
  ])('%s', async (_name, text, line) => {
    const { problems, examples } = await tried(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]).toMatchObject({ file: 'OUR.yml', line, column: expect.any(Number) })
    expect(examples).toEqual([])
  })
})

describe('phrases are suggested', () => {
  test('from examples: words of those that should be met and of none that should not', () => {
    expect(
      suggestedPhrases(
        ['Our Speak Up Guardian will help.', 'Ask the Speak Up Guardian.'],
        ['Ask your manager to help.'],
        ['guardian'],
      )[0],
    ).toBe('speak up guardian')
  })

  test('from words that somebody marks, without joining words at their ends', () => {
    expect(phraseOfWords('to our Speak Up Guardian (by email) ')).toBe('speak up guardian by email')
    expect(phraseOfWords('of the')).toBeUndefined()
  })
})
