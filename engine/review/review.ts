import type { NotApplied } from './applicability.ts'
import type { Fact } from './facts.ts'
import type { RequirementFinding, RequirementVerdict, WordingFinding } from './finding.ts'
import type { Reading } from './reading.ts'
import type { TypeDecision } from './type-decision.ts'

/** The outcome of one rule in a review: a verdict, a number of flagged occurrences, or the reason it was not applied. */
export type RuleOutcome =
  | { readonly kind: 'judged'; readonly rule: string; readonly verdict: RequirementVerdict }
  | { readonly kind: 'searched'; readonly rule: string; readonly occurrences: number }
  | {
      readonly kind: 'not-applied'
      readonly rule: string
      readonly because: NotApplied
      /** Why it was switched off, in the words of who did it. */
      readonly reason?: string
    }

/** The record of one review: how the document was read, the outcome of every rule, the findings, and facts the document states. */
export interface Review {
  readonly type: TypeDecision
  /** Absent in reviews of an earlier Evenhand, which did not record it. */
  readonly reading?: Reading
  /** ISO date on which dated rules and dates in the document were judged. */
  readonly asAt: string
  /** One for each rule, in the order of the rules. */
  readonly outcomes: readonly RuleOutcome[]
  /** Requirements in the order of the rules, then wordings in reading order. */
  readonly findings: readonly (RequirementFinding | WordingFinding)[]
  readonly facts: readonly Fact[]
}
