import type { Span } from '../document.ts'
import type { Strength } from '../rules/strengths.ts'
import type { ContainedPolicy } from './contained-policy.ts'
import type { Part } from './parts.ts'

export type RequirementVerdict = 'covered' | 'weak' | 'missing' | 'ask'
export type WordingVerdict = 'avoid' | 'depends' | 'style' | 'noncommittal'

/** How firmly the sentence around a passage commits its author. */
export type Grade = 'committed' | 'aspirational' | 'hedged' | 'denied' | 'mentioned'

/**
 * A passage that a verdict rests on: found by a rule's phrases, with how firmly the sentence commits its author, or by a check or a
 * reviewer, who do not measure that.
 */
export type Evidence = Span &
  ({ readonly basis: 'phrase'; readonly grade: Grade } | { readonly basis: 'check' | 'reviewer' })

/** The result of a requirement's rule for a document. `id` is the rule's id, so it is stable between runs. */
export interface RequirementFinding {
  readonly kind: 'requirement'
  readonly id: string
  readonly rule: string
  readonly verdict: RequirementVerdict
  /** Best passage first. Usually empty when missing; an offending passage if the rule forbids something. */
  readonly evidence: readonly Evidence[]
  /** The reason for the verdict, where it needs one: "said only as a hope: should". */
  readonly reason?: string
  /** The named parts of the requirement, with how each stands in the document. */
  readonly parts?: readonly Part[]
  /**
   * Of a missing one: the passages whose words come nearest to it, at most three, the nearest first, for a person to judge. They
   * say nothing about the verdict. Absent where none is near.
   */
  readonly nearest?: readonly Span[]
  /** How binding it is for this organisation, where that is not what the rule says. */
  readonly strength?: Strength
  /** The heading under which it belongs, if the document has one. */
  readonly home?: Span
  /** In a handbook: the part that was judged. If several parts have its type, the one with the passage, or the first. */
  readonly part?: ContainedPolicy
  /** Covered by a passage that a reviewer pointed to: who, when (ISO 8601, UTC), and what the rules found. Never in a review itself. */
  readonly pointedOut?: {
    readonly who: string
    readonly when: string
    readonly found: Pick<RequirementFinding, 'verdict' | 'evidence' | 'reason' | 'parts'>
  }
}

/** A place with words that a rule would flag but that are exempt there. */
export interface Mention extends Span {
  /** Why: "in quotation marks", "part of a name". */
  readonly because: string
}

/**
 * The result of a wording's rule for the same words in a document, or for all its words where the rule asks for one finding: one
 * finding for all their occurrences.
 */
export interface WordingFinding {
  readonly kind: 'wording'
  readonly id: string
  readonly rule: string
  readonly verdict: WordingVerdict
  /** Every place, in reading order; never empty unless all are mentions. */
  readonly occurrences: readonly Span[]
  readonly mentioned: readonly Mention[]
  readonly reason?: string
}

/** A finding that a reviewer added by hand to words of the document. */
export interface ReviewerFinding {
  readonly kind: 'reviewer'
  readonly id: string
  readonly title: string
  readonly why: string
  /** What the reviewer would write instead. */
  readonly instead?: string
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
  /** One span. */
  readonly occurrences: readonly [Span]
}

export type Finding = RequirementFinding | WordingFinding | ReviewerFinding
