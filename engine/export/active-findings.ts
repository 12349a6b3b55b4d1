import type { Decision, DecisionState } from '../decision.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewedDocument } from './report.ts'

/** What each state is called in exports. */
export const decisionLabels: Record<DecisionState, string> = {
  open: 'Open',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  'not-applicable': 'Not applicable',
  discuss: 'To discuss',
}

/** The decision that stands for each finding, by the finding's id: of several the latest. */
export function currentDecisions(review: ReviewedDocument): ReadonlyMap<string, Decision> {
  const standing = new Map<string, Decision>()
  for (const decision of review.decisions) {
    const earlier = standing.get(decision.finding)
    if (!earlier || earlier.when <= decision.when) standing.set(decision.finding, decision)
  }
  return standing
}

/** Whether a reviewer has set a finding aside: it is not counted and not commented on. */
export function isSetAside(decision: Decision | undefined): boolean {
  return decision?.state === 'dismissed' || decision?.state === 'not-applicable'
}

/** The findings to be written out: those that no reviewer has set aside, or all where these are wanted too. */
export function activeFindings(review: ReviewedDocument): readonly Finding[] {
  if (review.withSetAside) return review.findings
  const decisions = currentDecisions(review)
  return review.findings.filter(finding => !isSetAside(decisions.get(finding.id)))
}
