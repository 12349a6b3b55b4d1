import { describe, expect, test } from 'vitest'
import { bestOf, candidatesOf } from '../../../engine/review/evidence.ts'
import { hitsOf } from '../../../engine/review/flag.ts'
import type { Pattern, Rule } from '../../../engine/rules/schema.ts'
import { requirement, rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const patternsOf = (rule: Rule): readonly Pattern[] => (rule.kind === 'wording' ? [] : (rule.evidence?.covered ?? []))

describe('the best place for a pattern is the first of all its places', () => {
  const text = [
    '# Support',
    'We hope to offer counselling. We may offer a mentor to staff.',
    'We will offer counselling to staff. We do not offer counselling to visitors.',
    '# Appeals',
    'We will offer a mentor at an appeal. Staff will be offered counselling and a mentor.',
  ].join('\n')

  test.each([
    ['a phrase', 'counselling'],
    ['words that stand together', '{ all: [offer, counselling] }'],
    ['one of several words', '{ any: [counselling, mentor] }'],
    ['two of several words in a section', '{ any: [counselling, mentor, staff], at-least: 2, within: section }'],
    ['words without another', '{ any: [counselling], none: [visitors] }'],
    ['words in a paragraph', '{ all: [counselling, staff], within: paragraph }'],
    ['a firm commitment', '{ any: [counselling, mentor], commitment: committed }'],
    ['words of which “not” is no denial', '{ any: [counselling], negation: fine }'],
  ])('%s', (_, pattern) => {
    const { subject, compiled } = subjectOf(text, rulesOf({ requirements: requirement(`{ covered: [${pattern}] }`) }))
    const patterns = compiled.rules.flatMap(patternsOf)
    expect(patterns).toHaveLength(1)
    for (const one of patterns) {
      const all = candidatesOf(subject, one)
      expect(all.length).toBeGreaterThan(1)
      expect(bestOf(subject, one, () => -1)).toEqual(all[0])
    }
  })
})

test('of equally firm places the one under the heading where it is expected is the best', () => {
  const text = '# Aims\nWe will support you.\n# Appeals\nWe will support you.\nWe may support you.'
  const { subject: own } = subjectOf(text, rulesOf({ requirements: requirement('{ covered: [support] }') }))
  const evidence = (section: number) => bestOf(own, 'support', () => section)?.evidence[0]?.block
  expect([evidence(-1), evidence(own.text.sectionOf[3] ?? -1)]).toEqual([1, 3])
})

test('a rule without any of its essential phrases in a document finds nothing there', () => {
  const named = (id: string, evidence: string) => requirement(`{ covered: [${evidence}] }`).replace('T-01', id)
  const requirements = [
    named('T-01', 'counselling'),
    named('T-02', 'helpline'),
    named('T-03', '{ all: [helpline, mentor] }'),
    named('T-04', '{ any: [helpline, counselling] }'),
  ].join('\n')
  const wordings = [wording('"BAME"', '', 'T05'), wording('"BME"', '', 'T06')].join('\n')
  const loaded = rulesOf({ requirements, wordings })
  expect(loaded.problems).toEqual([])
  const { subject, compiled } = subjectOf('We will offer counselling to BAME staff.', loaded)
  const whole = { ...subject, hasEssentialPhrase: () => true }
  const finds = (rule: Rule): unknown[] =>
    rule.kind === 'wording' ? hitsOf(whole, rule) : patternsOf(rule).flatMap(pattern => candidatesOf(whole, pattern))
  const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id).sort()
  const silent = compiled.rules.filter(rule => !subject.hasEssentialPhrase(rule))
  expect(ids(silent)).toEqual(['T-02', 'T-03', 'T06'])
  expect(silent.flatMap(finds)).toEqual([])
  expect(ids(compiled.rules.filter(rule => finds(rule).length > 0))).toEqual(['T-01', 'T-04', 'T05'])
})
