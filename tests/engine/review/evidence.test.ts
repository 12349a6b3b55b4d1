import { describe, expect, test } from 'vitest'
import { bestOf, candidatesOf, normalisePattern } from '../../../engine/review/evidence.ts'
import type { Subject } from '../../../engine/review/subject.ts'
import type { Pattern, Rule } from '../../../engine/rules/schema.ts'
import { sectionOf } from '../../../engine/text/lookups.ts'
import { requirement, rulesOf, subjectOf } from '../../helpers/rules.ts'

const patternsOf = (rule: Rule): readonly Pattern[] =>
  rule.kind === 'wording' ? [] : (rule.elements?.whole?.says ?? [])
const bestFor = (subject: Subject, pattern: Pattern, home: () => number) =>
  bestOf(subject, candidatesOf(subject, normalisePattern(pattern, 'any')), home)

describe('the best place for a pattern is the firmest, then the first', () => {
  const text = [
    '# Support',
    'We hope to offer counselling. We may offer a mentor to staff.',
    'We will offer counselling to staff. We do not offer counselling to visitors.',
    '# Appeals',
    'We will offer a mentor at an appeal. Staff will be offered counselling and a mentor.',
  ].join('\n')

  test.each([
    ['a phrase', 'counselling', 'We will offer counselling to staff.'],
    ['words that stand together', '{ all: [offer, counselling] }', 'We will offer counselling to staff.'],
    ['one of several words', '{ any: [mentor, appeal] }', 'We will offer a mentor at an appeal.'],
    [
      'two of several words in a section',
      '{ any: [mentor, appeal], at-least: 2, within: section }',
      'We will offer a mentor at an appeal.',
    ],
    ['words without another', '{ any: [counselling], none: [visitors, staff] }', 'We hope to offer counselling.'],
    [
      'words in a paragraph',
      '{ all: [counselling, visitors], within: paragraph }',
      'We do not offer counselling to visitors.',
    ],
  ])('%s', (_, pattern, quote) => {
    const { subject, compiled } = subjectOf(text, rulesOf({ requirements: requirement(`{ covered: [${pattern}] }`) }))
    const [one] = compiled.rules.flatMap(patternsOf)
    expect(one && bestFor(subject, one, () => -1)?.evidence[0]?.quote).toBe(quote)
  })
})

test('of equally firm places the one under the heading where it is expected is the best', () => {
  const text = '# Aims\nWe will support you.\n# Appeals\nWe will support you.\nWe may support you.'
  const { subject } = subjectOf(text, rulesOf({ requirements: requirement('{ covered: [support] }') }))
  const evidence = (section: number) => bestFor(subject, 'support', () => section)?.evidence[0]?.block
  expect([evidence(-1), evidence(sectionOf(subject.text, 3))]).toEqual([1, 3])
})
