import type { Document, Span } from '../document.ts'
import type { Finding } from '../review/finding.ts'
import type { RuleOutcome } from '../review/review.ts'
import type { Alignment } from './align.ts'

/** A version of a document with its review. Outcomes are absent in reviews that did not keep them. */
export interface ReviewedVersion {
  readonly document: Document
  readonly findings: readonly Finding[]
  readonly outcomes?: readonly RuleOutcome[]
}

/** Two versions, and what it takes to compare their findings. */
export interface Comparison {
  readonly before: ReviewedVersion
  readonly after: ReviewedVersion
  readonly alignment: Alignment
  /** Whether a rule was applied to the later version. */
  readonly judged: (rule: string) => boolean
  /** Words of the earlier version in every paragraph of the later one that is word for word theirs. */
  readonly copiesOf: (span: Span) => readonly Span[]
}
