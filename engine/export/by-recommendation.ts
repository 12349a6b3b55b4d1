import type { RequirementFinding, RequirementVerdict, WordingFinding } from '../review/finding.ts'
import { type Recommendation, recommendations } from '../rules/recommendations.ts'
import { activeFindings } from './active-findings.ts'
import type { Report } from './report.ts'
import { ruleOf } from './rule-of.ts'

/** How far one document meets a recommendation, and the findings that show it. */
export interface Answer {
  readonly recommendation: Recommendation
  /** Undefined if no requirement for this type of document traces to the recommendation. */
  readonly verdict: RequirementVerdict | undefined
  readonly requirements: readonly RequirementFinding[]
  /** Flagged wordings that trace to it. */
  readonly wordings: readonly WordingFinding[]
}

/** How far a report's document meets every recommendation. Findings that a reviewer has set aside do not count. */
export function byRecommendation(report: Report): readonly Answer[] {
  const findings = activeFindings(report.review).filter(finding => finding.kind !== 'reviewer')
  return recommendations.map(recommendation => {
    const tracing = findings.filter(finding => ruleOf(report, finding).traces.includes(recommendation.id))
    const requirements = tracing.filter(finding => finding.kind === 'requirement')
    const wordings = tracing.filter(finding => finding.kind === 'wording').filter(f => f.occurrences.length > 0)
    return { recommendation, verdict: verdictOf(requirements.map(f => f.verdict)), requirements, wordings }
  })
}

/** Covered if all are covered, missing if all are missing, else weak. Questions count only if there is nothing else. */
function verdictOf(all: readonly RequirementVerdict[]): RequirementVerdict | undefined {
  const judged = all.filter(verdict => verdict !== 'ask')
  if (judged.length === 0) return all[0]
  if (judged.every(verdict => verdict === 'covered')) return 'covered'
  return judged.every(verdict => verdict === 'missing') ? 'missing' : 'weak'
}
