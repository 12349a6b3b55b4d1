import { sha256OfText } from './sha256.ts'

/** What a review is known by outside the product. An annotated Word file carries these. */
export interface ReviewIds {
  /** Absent where the review was not made in a workspace. */
  readonly workspace?: string
  readonly document?: string
  /** The SHA-256 hash of the reviewed file's bytes, as 64 hexadecimal digits. */
  readonly version: string
  readonly review: string
}

/** What a review follows from. */
export interface ReviewSource {
  readonly version: string
  /** Names the rules, the switches and the organisation's profile together. */
  readonly madeWith: string
  /** ISO date on which the rules were applied. */
  readonly asAt: string
  /** The document's type as the review settled it. */
  readonly type: string
}

/** An id for a review, the same for every review that is made from the same things. */
export function reviewIdOf({ version, madeWith, asAt, type }: ReviewSource): string {
  return sha256OfText(JSON.stringify([version, madeWith, asAt, type])).slice(0, 32)
}
