import type { Span } from '../document.ts'

/** What a fact is about. `group-term`: a term that the document uses for a group of people. */
export type FactKind =
  | 'owner'
  | 'version'
  | 'approver'
  | 'approved-on'
  | 'reviewed-on'
  | 'review-due'
  | 'related-policy'
  | 'group-term'

/** A fact that a document states about itself, with the passage that states it. */
export interface Fact {
  readonly kind: FactKind
  /** In the document's words: "Head of People", "3.2", "Disciplinary Policy". */
  readonly value: string
  /** ISO day, if the value is a date. */
  readonly date?: string
  /** Group terms: the group that the term names. */
  readonly group?: string
  readonly at: Span
}
