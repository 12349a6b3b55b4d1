import { describe, expect, test } from 'vitest'
import { judgeWords, toFinding } from '../../../engine/review/judge.ts'
import type { Requirement } from '../../../engine/rules/schema.ts'
import { requirement, rulesOf, subjectOf } from '../../helpers/rules.ts'

function judge(evidence: string, text: string, more = '') {
  const loaded = rulesOf({ requirements: requirement(evidence, more) })
  expect(loaded.problems).toEqual([])
  const { subject, compiled } = subjectOf(text, loaded)
  const rule = compiled.rules[0] as Requirement
  return toFinding(subject, rule, judgeWords(subject, rule))
}

const accompany = '{ covered: [{ all: ["right", "accompan*"], commitment: committed }], weak: ["accompan*"] }'

describe('a requirement is', () => {
  test('covered where a sentence says it firmly, and the sentence is the passage', () => {
    const finding = judge(accompany, 'Come in. You have the right to be accompanied. Bye.')
    expect(finding.verdict).toBe('covered')
    expect(finding.evidence.map(e => e.quote)).toEqual(['You have the right to be accompanied.'])
  })

  test('weak where it is said as a hope, and says why', () => {
    const finding = judge(accompany, 'Staff should have any right of being accompanied.')
    expect(finding.verdict).toBe('weak')
    expect(finding.reason).toContain('hope')
  })

  test('weak where only its weak words are met', () => {
    expect(judge(accompany, 'An employee was accompanied.').verdict).toBe('weak')
  })

  test('missing where it is negated, only a heading or not there at all', () => {
    expect(judge(accompany, 'There is no right to be accompanied.').verdict).toBe('missing')
    expect(judge(accompany, '# Right to be accompanied').verdict).toBe('missing')
    expect(judge(accompany, 'Nothing here.').verdict).toBe('missing')
  })

  test('missing with the passage where the document says the opposite', () => {
    const finding = judge(
      '{ offends: ["approved by HR"], otherwise: covered }',
      'Your companion must be approved by HR.',
    )
    expect(finding.verdict).toBe('missing')
    expect(finding.evidence[0]?.quote).toBe('Your companion must be approved by HR.')
  })

  test('covered without a passage where it forbids something that is not there', () => {
    expect(judge('{ offends: ["approved by HR"], otherwise: covered }', 'Bring anyone.').verdict).toBe('covered')
  })

  test('a question where only a person can judge', () => {
    expect(judge('{ covered: ["appeal"] }', 'Nothing.', '  ask: Is it so?').verdict).toBe('ask')
  })
})

describe('words count together', () => {
  const both = (within: string) => `{ covered: [{ all: [written, outcome], within: ${within} }] }`

  test('in one sentence, one paragraph, one section or the document, as the rule says', () => {
    const apart = '# Outcome\nThe outcome comes.\nIt is written.\n# Other\nwritten'
    const together = 'There is an outcome. Everything comes written.'
    expect(judge(both('statement'), together).verdict).toBe('missing')
    expect(judge(both('paragraph'), together).verdict).toBe('covered')
    expect(judge(both('paragraph'), 'An outcome.\nEverything comes written.').verdict).toBe('missing')
    expect(judge(both('section'), apart).verdict).toBe('covered')
    expect(judge(both('section'), 'An outcome.\n# B\nwritten').verdict).toBe('missing')
    expect(judge(both('document'), 'An outcome.\n# B\nwritten').verdict).toBe('covered')
  })

  test('with the sentence that introduces the list, and with the heading above', () => {
    expect(judge(both('statement'), 'You will get a written:\n- plan\n- outcome').verdict).toBe('covered')
    expect(judge(both('statement'), '# Outcome\nYou will get a written letter.').verdict).toBe('covered')
    expect(judge(both('statement'), '# Written outcome\nYou will get a letter.').verdict).toBe('missing')
  })

  test('across the cells of a table row', () => {
    expect(judge(both('paragraph'), '| Step | How |\n| Outcome | written |').verdict).toBe('covered')
  })

  test('as many of a list as the rule wants', () => {
    const three = '{ covered: [{ any: [age, race, sex, belief], at-least: 3, within: document }] }'
    expect(judge(three, 'age, race').verdict).toBe('missing')
    expect(judge(three, 'age, race\nbelief').verdict).toBe('covered')
  })

  test('never beside words that rule it out, and only under a heading where one is asked', () => {
    expect(judge('{ covered: [{ any: [appeal], none: [planning] }] }', 'A planning appeal.').verdict).toBe('missing')
    const under = '{ covered: [{ any: [days], heading: [appeal*] }] }'
    expect(judge(under, '# Meeting\nfive days').verdict).toBe('missing')
    expect(judge(under, '# Appeals\n## How\nfive days').verdict).toBe('covered')
  })

  test('although negated, where that protects', () => {
    expect(judge('{ covered: [{ any: [detriment] }] }', 'You will not suffer detriment.').verdict).toBe('covered')
  })

  test('although negated, where the phrase has the “not” itself and it did not fall into a gap', () => {
    const rule = '{ covered: [{ all: [chair, "{not [..2] present|different person}"] }] }'
    expect(judge(rule, 'The chair must not be present.').verdict).toBe('covered')
    expect(judge(rule, 'The chair will not be a different person.').verdict).toBe('missing')
    expect(judge('{ covered: ["we ..3 counselling"] }', 'We do not offer counselling.').verdict).toBe('missing')
  })
})

test('a gap has a home: the heading that fits it best, in spite of numbers and spelling', () => {
  const where = '  where: [appeal, support]'
  expect(judge('{ covered: [x] }', '# 4. How to apeal\nText', where).home?.quote).toBe('4. How to apeal')
  expect(judge('{ covered: [x] }', '# Aims\n# Supporting you', where).home?.quote).toBe('Supporting you')
  expect(judge('{ covered: [x] }', '# Aims', where).home).toBeUndefined()
})

test('where no heading of its rule is there, its home is the section nearest by meaning, as for its comment in Word', () => {
  const named = '  name: Appeal to somebody new\n  where: [Menopause]'
  const policy =
    '# Aims\nWe are fair.\n# If you disagree\nAn appeal is heard by a director.\n# Records\nKept.\n# Contacts\nHR.'
  expect(judge('{ covered: [x] }', policy, named).home?.quote).toBe('If you disagree')
  expect(judge('{ covered: [x] }', 'We are fair. All are.\nAn appeal is heard. It is quick.', named).home?.quote).toBe(
    'An appeal is heard.',
  )
  expect(judge('{ covered: [x] }', policy, '  name: Shoes').home).toBeUndefined()
})

test('the passage under the heading where a rule expects it comes first among equals', () => {
  const finding = judge('{ covered: [days] }', '# Meeting\nfive days\n# Appeal\nten days', '  where: [appeal]')
  expect(finding.evidence[0]?.quote).toBe('ten days')
})
