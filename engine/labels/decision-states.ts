import type { DecisionState } from '../decision.ts'

/** What a reviewer decided about a finding. */
export const decisionLabels: Readonly<Record<DecisionState, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  'not-applicable': 'Not applicable',
  discuss: 'For discussion',
  covered: 'Covered by evidence',
}
