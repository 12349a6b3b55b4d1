import type { Document, Warning } from '../../engine/document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import type { Rule, RuleSetInfo } from '../../engine/rules/schema.ts'
import type { SharedReview } from '../../engine/sharing/review-schema.ts'
import type { TrailEntry } from '../bridge/contract/documents.ts'
import type { DecisionRow, ReviewerFindingRow } from '../workspace/decisions.ts'

/** A document in a file that came from somebody else, checked. Its ids and keys mean something in that file only. */
export interface IncomingDocument {
  readonly id: string
  readonly name: string
  readonly sample: boolean
  readonly chosenType?: DocumentType
  /** The earliest first; there is at least one. */
  readonly versions: readonly IncomingVersion[]
  readonly decisions: readonly IncomingDecision[]
  readonly added: readonly IncomingFinding[]
  /** The earliest line first. */
  readonly trail: readonly Omit<TrailEntry, 'document' | 'name'>[]
}

export interface IncomingVersion {
  /** Its key, by which decisions name it. */
  readonly row: number
  readonly number: number
  readonly file: string
  /** None where the author's file was removed. */
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly importedAt: string
  readonly content: Document
  readonly warnings: readonly Warning[]
  /** The earliest first; there is at least one. */
  readonly reviews: readonly IncomingReview[]
  /** What was decided on it before the next version came. */
  readonly earlier?: { readonly decisions: readonly IncomingDecision[]; readonly added: readonly IncomingFinding[] }
}

export interface IncomingReview {
  readonly id: string
  readonly snapshot: string
  readonly madeWith: string
  readonly madeAt: string
  readonly profile: Profile
  readonly review: SharedReview
}

/** A decision in the file, as a workspace keeps it. */
export type IncomingDecision = Omit<DecisionRow, 'id' | 'document'>

/** A finding that a reviewer added in the file. */
export type IncomingFinding = Omit<ReviewerFindingRow, 'document'>

/** Rules as they were when a review in the file was made with them. */
export interface IncomingSnapshot {
  readonly sets: readonly RuleSetInfo[]
  readonly rules: readonly Rule[]
}

/** What a file holds, in short. */
export interface IncomingSummary {
  readonly whole: boolean
  readonly madeAt: string
  readonly by: string
  /** The id of the workspace that it comes from, and when something was last done there; '' if nothing was. */
  readonly workspace: string
  readonly lastUsed: string
  readonly documents: readonly {
    readonly id: string
    readonly name: string
    readonly decisions: number
    readonly versions: readonly { readonly number: number; readonly sha256: string }[]
  }[]
}
