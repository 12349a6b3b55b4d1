import { sha256OfText } from './sha256.ts'

/** The ids that identify a review outside the product. An annotated Word file carries these. */
export interface ReviewIds {
  /** Absent if the review was not made in a workspace. */
  readonly workspace?: string
  readonly document?: string
  /** The SHA-256 hash of the reviewed file's bytes, as 64 hexadecimal digits. */
  readonly version: string
  readonly review: string
}

/** What determines a review. */
export interface ReviewSource {
  readonly version: string
  /** Identifies the rules, the switches and the organisation's profile together. */
  readonly madeWith: string
  /** ISO date on which the rules were applied. */
  readonly asAt: string
  /** The document's type as the review decided it. */
  readonly type: string
}

/** An id for a review, the same for every review made from the same source. */
export function reviewIdOf({ version, madeWith, asAt, type }: ReviewSource): string {
  return sha256OfText(JSON.stringify([version, madeWith, asAt, type])).slice(0, 32)
}
