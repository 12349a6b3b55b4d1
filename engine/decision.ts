import type { Span } from './document.ts'

/** `covered`: a passage that the reviewer points to says what is required, whatever the rules found. */
export type DecisionState = 'open' | 'accepted' | 'dismissed' | 'not-applicable' | 'discuss' | 'covered'

/** A reviewer's decision on a finding. A finding without one is open. */
export interface Decision {
  readonly finding: string
  readonly state: DecisionState
  readonly reason?: string
  /** Of `covered`: the passage that says it. */
  readonly evidence?: Span
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
}
