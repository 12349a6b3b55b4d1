import { partlyMet } from '../../labels/partly-met.ts'
import { requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { isBesideParts } from '../../priority/what-is-open.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { speaksOfIt } from '../../review/level.ts'
import { partsToList } from '../../review/parts.ts'
import type { Report } from '../report.ts'
import { requirementOf, strengthOf } from '../rule-of.ts'

/** Gaps of one kind, under their title; `none` says in a sentence that there are none. */
export interface LawGaps {
  readonly title: string
  readonly gaps: readonly { readonly finding: RequirementFinding; readonly text: string }[]
  readonly none?: string
}

/**
 * What a law requires the document to say and it does not, by name; a sentence if that is nothing, and nothing if no such requirement
 * applies. Then the legal rights that it tells wrongly or in part. Where it is silent on a right no law is broken: such gaps are listed
 * with the others.
 */
export function lawGapsOf(report: Report, requirements: readonly RequirementFinding[]): readonly LawGaps[] {
  const open = requirements
    .filter(f => f.verdict === 'missing' || f.verdict === 'weak')
    .sort((a, b) => requirementVerdicts.indexOf(a.verdict) - requirementVerdicts.indexOf(b.verdict))
  const duties = requirements.filter(f => strengthOf(report, f) === 'legal-duty')
  const rights = open.filter(f => strengthOf(report, f) === 'legal-right' && speaksOfIt(f))
  const told = (findings: readonly RequirementFinding[]) =>
    findings.map(finding => ({ finding, text: textOf(report, finding) }))
  const none = 'Nothing that a law requires was found missing or weak.'
  return [
    ...(duties.length === 0
      ? []
      : [{ title: 'Gaps against the law', gaps: told(open.filter(f => duties.includes(f))), none }]),
    ...(rights.length === 0 ? [] : [{ title: 'Legal rights told wrongly or in part', gaps: told(rights) }]),
  ]
}

function textOf(report: Report, finding: RequirementFinding): string {
  const rule = requirementOf(report, finding)
  if (finding.verdict === 'missing') return rule.missing
  if (isBesideParts(finding, rule)) return rule.weak ?? rule.title
  return partsToList(finding).length > 0
    ? `${partlyMet(rule)} ${finding.reason ?? ''}`.trim()
    : (rule.weak ?? rule.title)
}
