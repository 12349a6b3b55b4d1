import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { csvText } from '../../../engine/export/csv.ts'
import { readingNotes } from '../../../engine/review/reading.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import type { DocumentType } from '../../../engine/rules/document-types.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const review = (text: string, type?: DocumentType) =>
  reviewDocument(exampleDocument(text), compiled, { asAt: '2026-11-24', ...(type ? { type } : {}) })
const gaps = (text: string, type?: DocumentType) =>
  review(text, type).findings.flatMap(f => (f.kind === 'requirement' ? [f.rule] : []))
const because = (text: string, rule: string) => {
  const outcome = review(text).outcomes.find(o => o.rule === rule)
  return outcome?.kind === 'not-applied' ? outcome.because : 'applied'
}
const leave = 'Ask your manager. Staff tell us in good time what they need.'

describe('what a document is about', () => {
  test.each([
    ['neither', '= Fire safety procedure\nLeave by the nearest exit.'],
    ['neither', '= Privacy notice\nWe keep your details for a year.'],
    ['neither', '= Refunds and returns\nBring your receipt.'],
    ['neither', '= Parking at Mill Lane\nShow your permit.'],
    [
      'neither',
      '= At the bell\nWalk to the exits. The alarm sounds. Take no extinguisher. Smoke kills. Meet at the assembly point.',
    ],
    ['service', '= Customer complaints procedure\nTell us.'],
    ['service', '= Safeguarding children\nTell us.'],
    ['people', `= Flexible working\n${leave}`],
    ['people', '= Grievance policy\nThe fire alarm, exits and smoke were the matter.'],
    ['plan', '= Programme plan\nWe will.'],
    ['people', '= Something\nElse.'],
  ])('%s: %s', (scope, text) => {
    expect(review(text).reading?.scope.scope).toBe(scope)
  })

  test('a fire policy is asked for its owner, dates and blanks only, and that is said', () => {
    const fire = '= Fire safety policy\nLeave by the nearest exit.'
    expect(gaps(fire)).toEqual(['ALL-03', 'ALL-04', 'ALL-20'])
    expect(because(fire, 'ALL-06')).toBe('other-scope')
    const { reading } = review(fire)
    expect(reading && readingNotes(reading)[0]).toContain('neither a people policy')
    expect(gaps(fire, 'policy')).toContain('ALL-17')
  })
})

describe('law of Great Britain', () => {
  const northern = '= Equality policy\nWe follow the Fair Employment and Treatment (Northern Ireland) Order 1998 here.'
  test('is not asked of a policy of Northern Ireland, and the review says whose law it was read with', () => {
    expect(because(northern, 'ALL-08')).toBe('other-nation')
    expect(because(northern, 'ALL-01')).toBe('applied')
    const { reading } = review(northern)
    expect(reading && readingNotes(reading).join()).toContain('Read with the law of Northern Ireland')
  })
  test('is asked where nothing names a nation', () => {
    expect(because('= Equality policy\nWe are fair.', 'ALL-08')).toBe('applied')
  })
})

test('until the type is known, no type’s rules are used', () => {
  const text = '= EDI training\nWe will do more.'
  expect(review(text).type.how).toBe('undecided')
  expect(because(text, 'EDI-01')).toBe('type-unknown')
  expect(gaps(text).every(rule => rule.startsWith('ALL-'))).toBe(true)
  expect(gaps(text, 'edi').some(rule => rule.startsWith('EDI-'))).toBe(true)
})

test('a document in Welsh has no findings, no facts, and a table that says so', () => {
  const text = '= Polisi cwynion\nMae gan bob aelod o staff yr hawl i godi cwyn. Bydd y rheolwr yn cyfarfod â chi.'
  const record = review(text)
  expect([record.findings, record.facts]).toEqual([[], []])
  expect(new Set(record.outcomes.map(o => (o.kind === 'not-applied' ? o.because : o.kind)))).toEqual(
    new Set(['not-judged']),
  )
  const report = {
    ids: { version: '', review: '' },
    review: { ...record, file: 'cwynion.docx', document: exampleDocument(text), warnings: [], decisions: [] },
    rules: compiled.byId,
    ruleSets: compiled.sets,
    types: compiled.typeCues,
  }
  expect(csvText(report)).toContain('Not judged')
})
