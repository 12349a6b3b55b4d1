import type { RequirementFinding, RequirementVerdict, WordingFinding } from '../review/finding.ts'
import { type Recommendation, recommendations } from '../rules/recommendations.ts'
import { activeFindings } from './active-findings.ts'
import type { Report } from './report.ts'
import { ruleOf } from './rule-of.ts'

/** How far one document answers a recommendation, and what says so. */
export interface Answer {
  readonly recommendation: Recommendation
  /** Undefined where no requirement for this type of document comes from the recommendation. */
  readonly verdict: RequirementVerdict | undefined
  readonly requirements: readonly RequirementFinding[]
  /** Wordings that are flagged for its sake. */
  readonly wordings: readonly WordingFinding[]
}

/** Answers every recommendation from a report. What a reviewer has set aside does not count. */
export function byRecommendation(report: Report): readonly Answer[] {
  const findings = activeFindings(report.review).filter(finding => finding.kind !== 'reviewer')
  return recommendations.map(recommendation => {
    const own = findings.filter(finding => ruleOf(report, finding).traces.includes(recommendation.id))
    const requirements = own.filter(finding => finding.kind === 'requirement')
    const wordings = own.filter(finding => finding.kind === 'wording').filter(finding => finding.occurrences.length > 0)
    return { recommendation, verdict: verdictOf(requirements.map(f => f.verdict)), requirements, wordings }
  })
}

/** Covered where all is covered, missing where nothing is; a question counts only where there is nothing else. */
function verdictOf(all: readonly RequirementVerdict[]): RequirementVerdict | undefined {
  const judged = all.filter(verdict => verdict !== 'ask')
  if (judged.length === 0) return all[0]
  if (judged.every(verdict => verdict === 'covered')) return 'covered'
  return judged.every(verdict => verdict === 'missing') ? 'missing' : 'weak'
}
