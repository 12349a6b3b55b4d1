import { requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { partsToList } from '../../review/parts.ts'
import { partlyMet } from '../partly-met.ts'
import type { Report } from '../report.ts'
import { requirementOf } from '../rule-of.ts'
import { type Markup, markup } from './markup.ts'
import { verdictTag } from './parts.ts'

/** Each legal requirement that is missing or weak; a sentence if there is none, nothing if none applies. */
export function lawGaps(report: Report, requirements: readonly RequirementFinding[]): Markup {
  const law = requirements.filter(f => requirementOf(report, f).strength === 'law')
  if (law.length === 0) return markup``
  const open = law
    .filter(f => f.verdict === 'missing' || f.verdict === 'weak')
    .sort((a, b) => requirementVerdicts.indexOf(a.verdict) - requirementVerdicts.indexOf(b.verdict))
  return markup`<h3>Gaps against the law</h3>
${open.length === 0 ? markup`<p>No legal requirement was found missing or weak.</p>` : markup`<ul class="gaps">${open.map(f => gap(report, f))}</ul>`}`
}

function gap(report: Report, finding: RequirementFinding): Markup {
  const rule = requirementOf(report, finding)
  const weak =
    partsToList(finding).length > 0 ? `${partlyMet(rule)} ${finding.reason ?? ''}` : (rule.weak ?? rule.title)
  const text = finding.verdict === 'missing' ? rule.missing : weak
  return markup`<li>${verdictTag(finding.verdict)} <span>${text} <a href="#${rule.id}">${rule.id}</a></span></li>`
}
