/** A place where a phrase was met, as a half-open range of tokens, and the sentence that holds it. */
export interface Match {
  readonly first: number
  readonly end: number
  readonly sentence: number
}
