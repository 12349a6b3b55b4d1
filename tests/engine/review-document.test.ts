import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import type { Document } from '../../engine/document.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { profileSchema } from '../../engine/rules/profile-schema.ts'
import { requirement, rulesOf, wording } from '../helpers/rules.ts'

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
  expect(type).toEqual({ how: 'chosen', type: 'edi' })
})

describe('the same document, rules and day give the same findings', () => {
  const wordings = [wording('"BAME"', '', 'T05'), wording('"regularly"', '', 'T06')].join('\n')
  const evidence = '{ covered: ["we will", { all: [train, managers], within: section }] }'
  const newRules = () => compileRules(rulesOf({ requirements: requirement(evidence), wordings }))
  const text = '# Training\nWe will train BAME staff.\nManagers are trained regularly.\n# Review\nBAME staff review it.'
  const findingsOf = (document: Document, compiled: CompiledRules) =>
    reviewDocument(document, compiled, { asAt: '2026-11-01' }).findings

  test('whoever compiled the rules and read the document', () => {
    const findings = findingsOf(exampleDocument(text), newRules())
    expect(findings.map(f => f.rule)).toEqual(['T-01', 'T05', 'T06'])
    expect(findingsOf(exampleDocument(text), newRules())).toEqual(findings)
  })

  test('whatever was reviewed before with the same rules', () => {
    const compiled = newRules()
    const document = exampleDocument(text)
    const others = ['BAME people, regularly and BAME again.', '# Training\nNobody is trained.', '']
    for (const other of others) findingsOf(exampleDocument(other), compiled)
    const after = findingsOf(document, compiled)
    expect(after).toEqual(findingsOf(exampleDocument(text), newRules()))
    expect(document).toEqual(exampleDocument(text))
    expect(findingsOf(document, compiled)).toEqual(after)
  })
})
