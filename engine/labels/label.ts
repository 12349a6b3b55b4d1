/** How a verdict is shown everywhere: by a shape and a word, so that no reader depends on colour. */
export interface Label {
  /** One character; no two verdicts share it. */
  readonly shape: string
  /** For a row or a column, in small letters: "to judge". */
  readonly word: string
  /** For a heading or the beginning of a sentence: "For you to judge". */
  readonly long: string
}
