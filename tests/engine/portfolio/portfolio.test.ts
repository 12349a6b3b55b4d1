import { expect, test } from 'vitest'
import { portfolioChanges } from '../../../engine/portfolio/changes.ts'
import { portfolioOf } from '../../../engine/portfolio/portfolio.ts'
import { recommendations } from '../../../engine/rules/recommendations.ts'
import { found, record, rule, settings } from '../../helpers/portfolio-records.ts'

const rules = [
  rule('A-01', { traces: ['R01'] }),
  rule('A-02', { traces: ['R01', 'R02'] }),
  rule('A-03', { traces: ['R03'], 'enough-once': true, asked: { of: ['edi', 'grievance'] } }),
  rule('A-04', { strength: 'legal-right' }),
]

test('each document has a cell for what it was asked, and what nobody says comes first', () => {
  const portfolio = portfolioOf(
    [
      record('Grievance', [found('A-01', 'covered'), found('A-02', 'missing')]),
      record('Disciplinary', [found('A-01', 'weak'), found('A-02', 'missing')]),
    ],
    settings(rules),
  )
  expect(portfolio.documents.map(d => [d.title, d.requirements, d.recommendations])).toEqual([
    ['Disciplinary', { 'A-01': 'weak', 'A-02': 'missing' }, { R01: 'weak', R02: 'missing' }],
    ['Grievance', { 'A-01': 'covered', 'A-02': 'missing' }, { R01: 'weak', R02: 'missing' }],
  ])
  expect(portfolio.requirements.map(r => [r.id, r.standing, r.tally, r.saidIn?.title])).toEqual([
    ['A-02', 'nowhere', { missing: 2 }, undefined],
    ['A-01', 'one', { covered: 1, weak: 1 }, 'Grievance'],
  ])
  expect(portfolio.recommendations).toHaveLength(recommendations.length)
  expect(portfolio.recommendations.slice(0, 3).map(r => [r.id, r.standing])).toEqual([
    ['R02', 'nowhere'],
    ['R01', 'weak'],
    ['R03', 'not-asked'],
  ])
})

test('what is enough to say once is not asked of the others, and the best place of it is named', () => {
  const portfolio = portfolioOf(
    [
      record('Grievance', [found('A-03', 'covered')]),
      record('Dignity', [found('A-03', 'missing')], { types: ['dignity'] }),
      record('Equality', [found('A-03', 'covered')], { types: ['edi'] }),
      record('Leave', [found('A-03', 'weak')]),
    ],
    settings(rules),
  )
  expect(portfolio.documents.map(d => [d.title, d.requirements['A-03']])).toEqual([
    ['Dignity', 'elsewhere'],
    ['Equality', 'covered'],
    ['Grievance', 'covered'],
    ['Leave', 'elsewhere'],
  ])
  expect(portfolio.requirements[0]).toMatchObject({
    id: 'A-03',
    standing: 'all',
    enoughOnce: true,
    saidIn: { title: 'Equality', passage: { quote: '“A-03 said”' } },
  })
})

test('a filter narrows what is shown, and what other documents say once still counts', () => {
  const portfolio = portfolioOf(
    [
      record('Dignity', [found('A-03', 'missing')], { types: ['dignity'] }),
      record('Equality', [found('A-03', 'covered')], { types: ['edi'] }),
    ],
    settings(rules),
    { types: ['dignity'] },
  )
  expect(portfolio.documents.map(d => [d.title, d.requirements])).toEqual([['Dignity', { 'A-03': 'elsewhere' }]])
  expect(portfolio.requirements[0]).toMatchObject({ standing: 'all', saidIn: { title: 'Equality' } })
})

test('what a reviewer set aside is no gap, and what was accepted or is discussed still is', () => {
  const decision = { who: 'Priya', when: '2027-02-01T10:00:00Z' }
  const portfolio = portfolioOf(
    [
      record('Grievance', [
        found('A-01', 'missing', { decision: { ...decision, state: 'not-applicable', reason: 'We have no board.' } }),
        found('A-02', 'missing', { decision: { ...decision, state: 'accepted' } }),
      ]),
    ],
    settings(rules),
  )
  expect(portfolio.documents[0]).toMatchObject({
    requirements: { 'A-01': 'decided', 'A-02': 'missing' },
    recommendations: { R01: 'missing', R02: 'missing' },
  })
})

test('a passage against a right in law is a wrong statement of it, and silence is not', () => {
  const passage = { block: 2, start: 0, end: 4, quote: 'Your companion must be approved.' }
  const portfolio = portfolioOf(
    [
      record('Grievance', [found('A-04', 'missing', { passage })]),
      record('Leave', [found('A-04', 'missing')]),
      record('Repealed', [found('A-05', 'weak')]),
      record('Unnamed', [found('A-05', 'weak', { reason: 'It does not name the Act.' })]),
    ],
    settings([...rules, rule('A-05', { 'tells-law': true })]),
  )
  expect(portfolio.documents.map(d => d.requirements)).toEqual([
    { 'A-04': 'wrong-law' },
    { 'A-04': 'missing' },
    { 'A-05': 'wrong-law' },
    { 'A-05': 'weak' },
  ])
  expect(portfolio.wrongLaw.map(w => [w.document, w.requirement, w.passage?.quote])).toEqual([
    ['Grievance', 'A-04', 'Your companion must be approved.'],
    ['Repealed', 'A-05', '“A-05 said”'],
  ])
})

test('review dates that have passed and those to come are listed, and so is a document without one', () => {
  const due = (date: string) => ({ facts: [{ kind: 'review-due', value: date, date } as const] })
  const { dates } = portfolioOf(
    [
      record('Old', [], due('2024-03-01')),
      record('Soon', [], due('2027-04-10')),
      record('Later', [], due('2028-01-01')),
      record('None', []),
    ],
    settings(rules),
  )
  expect(dates.past).toEqual([{ document: 'Old', due: '2024-03-01', days: -1095 }])
  expect(dates.coming.map(d => [d.document, d.days])).toEqual([
    ['Soon', 40],
    ['Later', 306],
  ])
  expect(dates.none).toEqual(['None'])
})

test('terms for the same people that differ between documents are listed, the most used first', () => {
  const says = (...terms: string[]) => ({
    facts: terms.map(value => ({ kind: 'group-term', value, group: 'people from ethnic minorities' }) as const),
  })
  const { terms } = portfolioOf(
    [
      record('a', [], says('Ethnic minority')),
      record('b', [], says('ethnic minorities', 'BAME')),
      record('c', [], {
        facts: [{ kind: 'group-term', value: 'disabled people', group: 'disabled people' }],
      }),
    ],
    settings(rules),
  )
  expect(terms).toEqual([
    {
      group: 'people from ethnic minorities',
      terms: [
        { term: 'Ethnic minority', documents: ['a', 'b'] },
        { term: 'BAME', documents: ['b'] },
      ],
    },
  ])
})

test('policies that are named and not here are listed; another title of the same type is here', () => {
  const names = (...values: string[]) => ({ facts: values.map(value => ({ kind: 'related-policy', value }) as const) })
  const { absentPolicies } = portfolioOf(
    [
      record('Grievance Policy and Procedure', [], names('Whistleblowing Policy', 'Disciplinary Procedure')),
      record('Respect at Work', [], { types: ['dignity'] }),
      record(
        'Conduct and Disciplinary Policy',
        [],
        names(
          'The Whistleblowing Policy',
          'Bullying Policy',
          'grievance procedure',
          'Current policy',
          'IPR policies',
          'Institute for Public Policy',
        ),
      ),
    ],
    settings(rules, { typesNamed: title => (title === 'Bullying Policy' ? ['dignity'] : []) }),
  )
  expect(absentPolicies.map(p => [p.name, p.namedIn.map(({ document }) => document)])).toEqual([
    ['Whistleblowing Policy', ['Conduct and Disciplinary Policy', 'Grievance Policy and Procedure']],
  ])
})

test('what changed since an earlier time is told by cell, by recommendation and by document', () => {
  const before = portfolioOf(
    [record('a', [found('A-01', 'missing'), found('A-02', 'covered')]), record('gone', [found('A-01', 'covered')])],
    settings(rules),
  )
  const after = portfolioOf(
    [record('a', [found('A-01', 'weak'), found('A-02', 'missing')]), record('new', [found('A-01', 'missing')])],
    settings(rules),
  )
  const changes = portfolioChanges(before, after)
  expect([changes.added, changes.gone]).toEqual([['new'], ['gone']])
  expect(changes.cells).toEqual([
    { document: 'a', requirement: 'A-01', before: 'missing', after: 'weak', kind: 'better' },
    { document: 'a', requirement: 'A-02', before: 'covered', after: 'missing', kind: 'worse' },
  ])
  expect(changes.recommendations).toEqual([
    { recommendation: 'R01', before: 'one', after: 'weak' },
    { recommendation: 'R02', before: 'all', after: 'nowhere' },
  ])
})

test('no document, one document, copies, versions and documents of others are each told in a sentence', () => {
  const notices = (...records: Parameters<typeof portfolioOf>[0][number][]) =>
    portfolioOf(records, settings(rules, { organisation: 'Alderbrook Minds' })).notices.join(' ')
  expect(notices()).toMatch(/There are no documents/)
  expect(notices(record('a', []))).toMatch(/only one document/)
  const copies = portfolioOf([record('a', []), record('b', [], { sha256: 'file of a' })], settings(rules))
  expect(copies.documents.map(d => d.id)).toEqual(['a'])
  expect(copies.notices[0]).toBe('“b” is the same file as “a” and is counted once.')
  expect(notices(record('old/a', [], { title: 'A' }), record('new/a', [], { title: 'A' }))).toMatch(
    /“new\/a” and “old\/a” have the same title.*versions of one policy/,
  )
  expect(notices(record('a', [], { namesOrganisation: true }), record('b', [], { namesOrganisation: false }))).toMatch(
    /“b” does not name Alderbrook Minds. Check that it is not of another organisation/,
  )
  expect(notices(record('a', []), record('b', [], { state: 'not-judged', notJudged: 'It is empty.' }))).toMatch(
    /“b” was not judged. It is empty./,
  )
})
