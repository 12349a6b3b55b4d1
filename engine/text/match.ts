/** A match of a phrase, as a half-open range of tokens, and the sentence that contains it. */
export interface Match {
  readonly first: number
  readonly end: number
  readonly sentence: number
}
