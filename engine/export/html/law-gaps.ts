import { partlyMet } from '../../labels/partly-met.ts'
import { requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { speaksOfIt } from '../../review/level.ts'
import { partsToList } from '../../review/parts.ts'
import type { Report } from '../report.ts'
import { requirementOf, strengthOf } from '../rule-of.ts'
import { type Markup, markup } from './markup.ts'
import { verdictTag } from './parts.ts'

/**
 * What a law requires the document to say and it does not, by name; a sentence if that is nothing, and nothing if no such requirement
 * applies. Then the legal rights that it tells wrongly or in part. Where it is silent on a right no law is broken: such gaps are listed
 * with the others.
 */
export function lawGaps(report: Report, requirements: readonly RequirementFinding[]): Markup {
  const open = requirements
    .filter(f => f.verdict === 'missing' || f.verdict === 'weak')
    .sort((a, b) => requirementVerdicts.indexOf(a.verdict) - requirementVerdicts.indexOf(b.verdict))
  const duties = requirements.filter(f => strengthOf(report, f) === 'legal-duty')
  const openDuties = open.filter(f => duties.includes(f))
  const rights = open.filter(f => strengthOf(report, f) === 'legal-right' && speaksOfIt(f))
  return markup`${
    duties.length === 0
      ? undefined
      : markup`<h3>Gaps against the law</h3>
${openDuties.length === 0 ? markup`<p>Nothing that a law requires was found missing or weak.</p>` : list(report, openDuties)}`
  }
${
  rights.length === 0
    ? undefined
    : markup`<h3>Legal rights told wrongly or in part</h3>
${list(report, rights)}`
}`
}

function list(report: Report, findings: readonly RequirementFinding[]): Markup {
  return markup`<ul class="gaps">${findings.map(f => gap(report, f))}</ul>`
}

function gap(report: Report, finding: RequirementFinding): Markup {
  const rule = requirementOf(report, finding)
  const weak =
    partsToList(finding).length > 0 ? `${partlyMet(rule)} ${finding.reason ?? ''}` : (rule.weak ?? rule.title)
  const text = finding.verdict === 'missing' ? rule.missing : weak
  return markup`<li>${verdictTag(finding.verdict)} <span>${text} <a href="#${rule.id}">${rule.id}</a></span></li>`
}
