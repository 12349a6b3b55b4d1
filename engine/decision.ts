export type DecisionState = 'open' | 'accepted' | 'dismissed' | 'not-applicable' | 'discuss'

/** A reviewer's decision on a finding. A finding without one is open. */
export interface Decision {
  readonly finding: string
  readonly state: DecisionState
  readonly reason?: string
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
}
