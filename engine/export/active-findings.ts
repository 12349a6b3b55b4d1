import type { Decision } from '../decision.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewedDocument } from './report.ts'

/** The latest decision on each finding, by the finding's id. */
export function currentDecisions(review: ReviewedDocument): ReadonlyMap<string, Decision> {
  const latest = new Map<string, Decision>()
  for (const decision of review.decisions) {
    const earlier = latest.get(decision.finding)
    if (!earlier || earlier.when <= decision.when) latest.set(decision.finding, decision)
  }
  return latest
}

/** Whether a reviewer has dismissed a finding or marked it as not applicable: it is then neither counted nor commented on. */
export function isSetAside(decision: Decision | undefined): boolean {
  return decision?.state === 'dismissed' || decision?.state === 'not-applicable'
}

/** The findings to export: those that no reviewer has set aside, or all of them with `withSetAside`. */
export function activeFindings(review: ReviewedDocument): readonly Finding[] {
  if (review.withSetAside) return review.findings
  const decisions = currentDecisions(review)
  return review.findings.filter(finding => !isSetAside(decisions.get(finding.id)))
}
