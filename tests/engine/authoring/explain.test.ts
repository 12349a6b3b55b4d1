import { describe, expect, test } from 'vitest'
import { type Explanation, explain } from '../../../engine/authoring/explain.ts'
import { situationOf } from '../../../engine/review-document.ts'
import { requirement, rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

function explained(topics: Parameters<typeof rulesOf>[0], text: string, id: string): Explanation {
  const loaded = rulesOf(topics)
  expect(loaded.problems).toEqual([])
  const { subject, compiled } = subjectOf(text, loaded)
  const rule = compiled.byId.get(id)
  if (!rule) throw new Error(`no rule ${id}`)
  const situation = situationOf({ how: 'chosen', type: subject.type }, subject.asAt, compiled)
  return explain(subject, rule, compiled, situation)
}

function patterns(evidence: string, text: string, more = '') {
  const explanation = explained({ requirements: requirement(evidence, more) }, text, 'T-01')
  return explanation.kind === 'requirement' ? explanation.patterns : []
}

const nearest = (evidence: string, text: string) => patterns(evidence, text)[0]?.near[0]

describe('a passage that came near a pattern', () => {
  const both = '{ covered: [{ all: ["retaliat*", "complain*"], commitment: committed }] }'

  test('is shown with what it has, how firmly it is said, and what it counts for', () => {
    expect(nearest(both, 'Nobody may retaliate.\nThose who complain must be safe from retaliation.')).toMatchObject({
      sentences: [{ block: 1 }],
      met: [
        { concept: 0, words: 'retaliation', above: false },
        { concept: 1, words: 'complain' },
      ],
      lacking: [],
      grade: 'committed',
      counts: 'yes',
    })
  })

  test.each([
    ['Those who complain should be safe from retaliation.', 'aspirational', 'too-soft'],
    ['Those who complain might be safe from retaliation.', 'hedged', 'too-soft'],
    ['You cannot complain of retaliation.', 'denied', 'no'],
    ['Retaliation for a complaint: [insert text]', 'mentioned', 'no'],
  ])('%s', (text, grade, counts) => {
    expect(nearest(both, text)).toMatchObject({ grade, counts })
  })

  test('is shown with what it lacks, the rarer words first', () => {
    const [pattern] = patterns(both, 'You may complain.\nPlease complain.\nRetaliation is wrong.')
    expect(pattern?.near[0]).toMatchObject({ met: [{ words: 'Retaliation' }], lacking: [1], counts: 'no' })
    expect(pattern?.near).toHaveLength(3)
  })

  test('does not count where only its heading says so', () => {
    expect(nearest(both, '# Retaliation for a complaint\nSee the intranet.')).toMatchObject({
      sentences: [{ block: 0 }],
      barredBy: 'only-in-heading',
      counts: 'no',
    })
  })

  test('does not count beside words that rule it out, or away from its heading', () => {
    expect(nearest('{ covered: [{ any: [appeal], none: [planning] }] }', 'A planning appeal.')).toMatchObject({
      barredBy: 'none',
      counts: 'no',
    })
    expect(nearest('{ covered: [{ any: [days], heading: [appeal] }] }', '# Aims\nTen days.')?.barredBy).toBe('heading')
  })

  test('is told how many more of a list it needs', () => {
    const three = '{ covered: [{ any: [age, race, sex], at-least: 3 }] }'
    expect(nearest(three, 'age and race')).toMatchObject({ moreOfAny: 1, counts: 'no' })
  })
})

test('patterns come in the order in which they are tried, with the number of passages left out', () => {
  const rule = '{ weak: [a], covered: [b, c], offends: [d] }'
  const found = patterns(rule, ['a', 'a', 'a', 'a', 'a'].join('\n'))
  expect(found.map(p => `${p.use.kind === 'element' ? p.use.element : p.use.kind} ${p.number}/${p.of}`)).toEqual([
    'offends 1/1',
    'whole 1/2',
    'whole 2/2',
    'part 1/1',
  ])
  expect(found.map(p => p.near.length)).toEqual([0, 0, 0, 3])
  expect(found[3]?.more).toBe(2)
})

test('the verdict is that of a review, by phrases and by the check', () => {
  const rule = { requirements: requirement('{ covered: [policy] }', '  check: placeholders') }
  expect(explained(rule, 'A policy. Owner: TBC', 'T-01')).toMatchObject({
    byPhrases: { verdict: 'covered' },
    judgement: { verdict: 'missing', reason: expect.stringContaining('to be filled in') },
  })
})

describe('words that a rule looks for', () => {
  const outcomes = (wordings: string, text: string) => {
    const explanation = explained({ wordings }, text, 'T01')
    return explanation.kind === 'wording' ? explanation.hits.map(hit => hit.outcome) : []
  }

  test('are flagged, or spared by an exception that every rule has', () => {
    expect(outcomes(wording('minorities'), 'The minorities. They said “minorities”.')).toEqual([
      { kind: 'flagged' },
      { kind: 'exempt', because: 'in quotation marks' },
    ])
  })

  test('are spared by the rule’s own conditions', () => {
    const rule = wording('minorities', '  only: { sentence: [staff] }\n  unless: { before: [religious] }')
    expect(outcomes(rule, 'Minorities meet.\nStaff of minorities.\nStaff of religious minorities.')).toEqual([
      { kind: 'not-meant' },
      { kind: 'flagged' },
      { kind: 'unless', where: 'before', words: 'religious' },
    ])
  })

  test('are left to another rule that flags longer words', () => {
    const rules = `${wording('minorities')}\n${wording('ethnic minorities', '', 'T02')}`
    expect(outcomes(rules, 'Ethnic minorities')).toEqual([
      { kind: 'other-rule', rule: 'T02', words: 'Ethnic minorities' },
    ])
  })

  test('are shown once where two of its phrases meet, and in their sentence', () => {
    const rule = { wordings: wording('minorities, "ethnic minorities"', '  only: { sentence: [staff] }') }
    const explanation = explained(rule, 'First. Ethnic minorities meet.', 'T01')
    expect(explanation).toMatchObject({
      hits: [{ span: { quote: 'Ethnic minorities' }, sentence: { quote: 'Ethnic minorities meet.' } }],
    })
  })
})

test.each([
  ['  applies: [training]', 'other-type'],
  ['  from: 2027-10-01', 'not-yet'],
  ['  until: 2026-10-01', 'no-longer'],
  ['  off: true', 'off-by-default'],
  ['  when: [nhs-contract]', 'answer'],
])('a rule with%s is explained, with the reason why a review leaves it out', (more, notApplied) => {
  expect(explained({ wordings: wording('x', more) }, 'x', 'T01')).toMatchObject({ notApplied, hits: [{}] })
  expect(explained({ wordings: wording('x') }, 'x', 'T01').notApplied).toBeUndefined()
})

test('a requirement that the document neither meets nor is asked for is explained, with that reason', () => {
  const topics = { requirements: requirement('{ covered: ["appeal*"] }', '  asked: { where: [grievance] }') }
  expect(explained(topics, 'We water the plants.', 'T-01')).toMatchObject({ notApplied: 'not-asked' })
  expect(explained(topics, 'Every grievance is heard.', 'T-01').notApplied).toBeUndefined()
  expect(explained(topics, 'You may appeal.', 'T-01').notApplied).toBeUndefined()
})
