import type { Evidence, RequirementVerdict } from './finding.ts'
import type { Part } from './parts.ts'

/** A verdict on a requirement before it becomes a finding. Checks take one and return one. */
export interface Judgement {
  readonly verdict: RequirementVerdict
  readonly evidence: readonly Evidence[]
  readonly reason?: string
  /** The named parts of the requirement, with how each stands. */
  readonly parts?: readonly Part[]
}
