/** The text of a comment, in reading order; parts with no content are empty or left out. */
export interface CommentText {
  /** Its first words, in bold: the short name of a gap, the verdict on a wording. */
  readonly lead: string
  readonly what: string
  /** What to do. */
  readonly action: string
  /** Where else the same words are. */
  readonly places?: string
  /** How binding it is, on what authority, and the rule: "Required by law: Equality Act 2010, section 27 (GRV-22)". */
  readonly reference: string
}

/** The most words in a comment on a gap, and in one on wording, which names its other places. */
export const mostOfGap = 60
export const mostOfWording = 80

/** The most words in any comment. What a reviewer wrote beyond that goes on in another comment on the same words. */
export const mostWords = 90

/** Words reserved where Word does not allow comments (notes, headers, text boxes): the comment then starts by quoting its place. */
export const wordsOfPlace = 20
