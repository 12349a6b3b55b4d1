/** Half-open range of bytes in one part. */
export interface Bytes {
  readonly from: number
  readonly to: number
}

/** A run of the document (`w:r`, ECMA-376 17.3.2.25) from which some of a block's characters came. */
export interface RunSource extends Bytes {
  /** The whole `<w:rPr>…</w:rPr>` element, absent if the run has none. */
  readonly properties?: Bytes
}

/**
 * Where a stretch of a block's text came from. `start` and `end` are UTF-16 units of the block's text; `from` and `to` are the
 * bytes of the XML content that it came from. For `text` these are the characters between the tags of a `w:t` (entities and
 * all); for `atom` (tab, break, hyphen, symbol) the whole element, which represents its characters and cannot be split.
 */
export interface Piece extends Bytes {
  readonly kind: 'text' | 'atom'
  readonly start: number
  readonly end: number
  readonly run: RunSource
  /** The whole element: for `text`, the `w:t` with its tags. For `atom` the same as the piece itself. */
  readonly element: Bytes
  /** The element is not a child of the run but nested deeper, for example in an alternative, and marks go around what it is in. */
  readonly wrapped?: true
}

/** Where a block is in the package's bytes. Index i of a list of places is for block i of the document. */
export interface BlockSource {
  /** Name of the part, as in the package: "word/document.xml". */
  readonly part: string
  /** The prefix that the part binds to the WordprocessingML namespace, with its colon: "w:", or "" for the default. */
  readonly prefix: string
  /** The whole `<w:p>` element. Where a tracked deletion joins paragraphs, the last: the first pieces lie before it. */
  readonly paragraph: Bytes
  /** Where content may first be inserted: after the start tag and after `w:pPr`. Equals `paragraph.to` for `<w:p/>`. */
  readonly inside: number
  /** In reading order, without overlap; characters that came from no run (none today) have no piece. */
  readonly pieces: readonly Piece[]
}
