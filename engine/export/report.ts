import type { Decision } from '../decision.ts'
import type { Document, Warning } from '../document.ts'
import type { ContainedPolicy } from '../review/contained-policy.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewIds } from '../review-ids.ts'
import type { DocumentType } from '../rules/document-types.ts'
import type { Rule } from '../rules/schema.ts'

/** How a document's type was settled: found by the product with its reasons, or chosen by the reviewer. */
export interface TypeDecision {
  readonly type: DocumentType
  /** 0 to 1; 1 where the reviewer chose. */
  readonly confidence: number
  /** A sentence: "the title says grievance; 4 of its headings fit". */
  readonly reason: string
  /** Other types that its title names too: the rules for these are used as well. */
  readonly also?: readonly DocumentType[]
  /** The policies that a handbook, or a document of more than one type, is made of, in reading order. */
  readonly parts?: readonly ContainedPolicy[]
}

/** One version of one document with all that was found in it, and with which rules. */
export interface Review {
  /** The file's name as the user gave it, with `/` between folders. */
  readonly file: string
  readonly document: Document
  readonly warnings: readonly Warning[]
  readonly type: TypeDecision
  readonly findings: readonly Finding[]
  readonly decisions: readonly Decision[]
  /** Written out with what was set aside, each with its decision, instead of without it. */
  readonly withSetAside?: boolean
}

/** The rule sets a review was made with, so that a report can say so. */
export interface RuleSetInfo {
  readonly name: string
  readonly title: string
  readonly version: string
}

/** A review ready to be written out. `rules` holds every rule that its findings name, by id. */
export interface Report {
  readonly ids: ReviewIds
  readonly review: Review
  readonly rules: ReadonlyMap<string, Rule>
  readonly ruleSets: readonly RuleSetInfo[]
  /** ISO date on which the rules were applied: dated rules speak "as at" this day. */
  readonly asAt: string
}
