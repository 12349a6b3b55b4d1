import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { compileRules } from '../../../engine/review/compile-rules.ts'
import { reviewDocument } from '../../../engine/review/review-document.ts'
import { profileSchema } from '../../../engine/rules/profile.ts'
import { requirement, rulesOf } from '../../helpers/rules.ts'

function verdicts(
  more: string,
  options: { type?: 'grievance' | 'edi'; asAt?: string; answers?: Record<string, boolean> },
) {
  const loaded = rulesOf({ requirements: requirement('{ covered: [yes] }', more) })
  expect(loaded.problems).toEqual([])
  const compiled = compileRules(loaded, profileSchema.parse({ answers: options.answers ?? {} }))
  const { findings } = reviewDocument(exampleDocument('Nothing here.'), compiled, { asAt: '2026-11-01', ...options })
  return findings.map(f => f.verdict)
}

describe('a rule speaks', () => {
  test('only about documents of its types', () => {
    expect(verdicts('  applies: [grievance]', { type: 'grievance' })).toEqual(['missing'])
    expect(verdicts('  applies: [grievance]', { type: 'edi' })).toEqual([])
  })

  test('only between its dates', () => {
    const dated = '  from: 2026-10-01\n  until: 2027-10-01'
    expect(verdicts(dated, { asAt: '2026-09-30' })).toEqual([])
    expect(verdicts(dated, { asAt: '2026-10-01' })).toEqual(['missing'])
    expect(verdicts(dated, { asAt: '2027-10-02' })).toEqual([])
  })

  test('only where the organisation has answered that the duty applies to it', () => {
    expect(verdicts('  when: [nhs-contract]', {})).toEqual([])
    expect(verdicts('  when: [nhs-contract]', { answers: { 'nhs-contract': false } })).toEqual([])
    expect(verdicts('  when: [nhs-contract]', { answers: { 'nhs-contract': true } })).toEqual(['missing'])
  })
})

test('the type is the one the reviewer chose, and that is said', () => {
  const compiled = compileRules(rulesOf({ requirements: requirement('{ covered: [yes] }') }))
  const { type } = reviewDocument(exampleDocument('= Grievance policy'), compiled, { type: 'edi', asAt: '2026-11-01' })
  expect(type).toEqual({ type: 'edi', confidence: 1, reason: 'Chosen by the reviewer.' })
})

test('the same document, rules and day give the same findings', () => {
  const compiled = compileRules(rulesOf({ requirements: requirement('{ covered: [yes] }') }))
  const run = () => reviewDocument(exampleDocument('yes\nno'), compiled, { asAt: '2026-11-01' })
  expect(run()).toEqual(run())
})
