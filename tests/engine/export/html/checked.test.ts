import { expect, test } from 'vitest'
import { checked, limits } from '../../../../engine/export/html/checked.ts'
import { pageOf } from '../../../../engine/export/html/parts.ts'
import type { Report } from '../../../../engine/export/report.ts'
import type { RuleOutcome } from '../../../../engine/review/review.ts'
import { aReport } from '../../../helpers/report.ts'

function sectionWith(outcomes: readonly RuleOutcome[]): string {
  const report = aReport()
  const withOutcomes: Report = { ...report, review: { ...report.review, outcomes } }
  return limits(pageOf(withOutcomes)).html
}

test('the report counts the rules that the review left out, by the reason why', () => {
  const section = sectionWith([
    { kind: 'judged', rule: 'GRV-01', verdict: 'missing' },
    { kind: 'not-applied', rule: 'EDI-01', because: 'other-type' },
    { kind: 'not-applied', rule: 'EDI-02', because: 'other-type' },
    { kind: 'not-applied', rule: 'L001', because: 'switched-off' },
  ])
  expect(section).toContain('<li>3 rules not applied: for other types of document (2); switched off (1).</li>')
})

test('it says which rules were switched off for the document or its type, and why', () => {
  const section = sectionWith([
    { kind: 'not-applied', rule: 'L001', because: 'switched-off' },
    { kind: 'not-applied', rule: 'L002', because: 'switched-off', reason: 'We use the term' },
    { kind: 'not-applied', rule: 'GRV-08', because: 'off-for-type', reason: 'It is in our companion policy' },
    { kind: 'not-applied', rule: 'GRV-09', because: 'off-for-document' },
  ])
  expect(section).toContain('<li>L002: switched off, because: We use the term</li>')
  expect(section).toContain(
    '<li>GRV-08: switched off for this type of document, because: It is in our companion policy</li>',
  )
  expect(section).toContain('<li>GRV-09: switched off for this document</li>')
  expect(section).not.toContain('<li>L001')
})

test('and says nothing of it where every rule was applied', () => {
  expect(sectionWith([{ kind: 'searched', rule: 'L001', occurrences: 0 }])).not.toContain('not applied')
})

test('only the rule sets of which a rule was applied are named', () => {
  const used = { name: 'grievance', title: 'Grievance', version: '1.0.0' }
  const report = { ...aReport(), ruleSets: [used, { ...used, title: 'Recruitment' }], appliedSets: [used] }
  const { html } = checked(pageOf(report))
  expect(html).toContain('<li>Rule sets: Grievance (version 1.0.0).</li>')
  expect(html).not.toContain('Recruitment')
})
