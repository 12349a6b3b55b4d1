import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { strengthLabels, strengths } from '../../labels/strengths.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import type { Report } from '../report.ts'
import { strengthOf } from '../rule-of.ts'
import { type Markup, markup } from './markup.ts'

/** Requirements counted by how binding they are and by verdict. */
export function matrix(report: Report, requirements: readonly RequirementFinding[]): Markup {
  const byStrength = Map.groupBy(requirements, f => strengthOf(report, f))
  const present = strengths.filter(s => byStrength.has(s))
  return markup`<div class="scroll"><table class="matrix"><caption>Requirements by how binding they are and what was found</caption>
<thead><tr><th scope="col">How binding</th>${requirementVerdicts.map(head)}<th scope="col" class="number">All</th></tr></thead>
<tbody>${present.map(s => row(strengthLabels[s], byStrength.get(s) ?? []))}</tbody>
<tfoot>${row('All', requirements)}</tfoot></table></div>`
}

function head(verdict: RequirementFinding['verdict']): Markup {
  const { shape, long } = requirementLabels[verdict]
  return markup`<th scope="col" class="number"><span class="shape ${verdict}" aria-hidden="true">${shape}</span> ${long}</th>`
}

function row(name: string, findings: readonly RequirementFinding[]): Markup {
  const cell = (number: number) => markup`<td class="number${number === 0 ? ' none' : ''}">${number}</td>`
  const counts = requirementVerdicts.map(verdict => findings.filter(f => f.verdict === verdict).length)
  return markup`<tr><th scope="row">${name}</th>${[...counts, findings.length].map(cell)}</tr>`
}
