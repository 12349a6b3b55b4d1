import type { ExceptionPlace } from '../../../engine/authoring/learn/change-texts.ts'
import type { DocumentType } from '../../../engine/rules/document-types.ts'
import type { OccurrenceKey } from './documents.ts'

/** A decision from which a rule can learn: that on a finding, or on one place of it. */
export interface DecidedPlace {
  readonly document: string
  readonly finding: string
  readonly occurrence?: OccurrenceKey
}

/** What can be made of a decision, as proposals whose words can be changed before they are made. */
export interface WhatToLearn {
  readonly rule: string
  readonly kind: 'wording' | 'requirement'
  /** The type of the document, for which the rule can be switched off. */
  readonly type?: { readonly type: DocumentType; readonly name: string }
  /** The words it is about: flagged, or of the passage that says what is required. */
  readonly words: string
  /** The sentence or passage, which becomes an example. */
  readonly sentence: string
  /** Of a wording: the exceptions that suggest themselves. */
  readonly exceptions: readonly { readonly where: ExceptionPlace; readonly phrase: string }[]
  /** Of a requirement: its elements, and the concepts that they name. */
  readonly elements: readonly { readonly key: string; readonly name: string }[]
  readonly concepts: readonly { readonly name: string; readonly about: string }[]
}

/** A change to a rule that somebody wants to see. */
export type WantedChange = { readonly rule: string; readonly sentence: string } & (
  | { readonly kind: 'exception'; readonly where: ExceptionPlace; readonly phrase: string }
  | { readonly kind: 'example'; readonly verdict: 'covered' | 'weak' | 'missing' | 'flag' | 'pass' }
  | { readonly kind: 'way'; readonly element: string; readonly phrase: string }
  | { readonly kind: 'member'; readonly concept: string; readonly phrase: string }
)

/** A text as it is and as it would be. Kept with `keepDraft`, and used with `useDraft`. */
export interface ProposedText {
  readonly kind: 'rule' | 'concept'
  readonly name: string
  readonly set?: string
  readonly before: string
  readonly after: string
}

/** The calls by which rules learn from decisions. Each proposes, and changes nothing. */
export interface LearningCalls {
  /** What can be made of a decision. Rejects with `not-found` if the finding or the decision is gone. */
  whatToLearn(request: DecidedPlace): Promise<WhatToLearn>
  /**
   * The texts that a change comes to. Rejects with `exists` where a draft of one of them waits to be finished, and with `bad-argument` where
   * the phrase has no words.
   */
  proposeChange(request: WantedChange): Promise<{ readonly texts: readonly ProposedText[] }>
}
