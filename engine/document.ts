/** Which part of the file a block is in. Comments are anchored in `body` only. */
export type StoryKind = 'body' | 'text-box' | 'footnote' | 'endnote' | 'header' | 'footer'

/** The role of a block for a reader. `contents` is a line of a table of contents, which commits to nothing. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'list-item' | 'contents'

/** Half-open range in UTF-16 units of one block's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The position of a table cell; all counts are from 0. `table` counts tables in reading order through the whole document. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  /** True in a row marked as a repeated header row, or in the first row of a table that formats its first row as a header. */
  readonly header: boolean
}

/** One paragraph of the document, as a reader sees it: tracked insertions in, deletions and field codes out. */
export interface Block {
  readonly kind: BlockKind
  readonly part: StoryKind
  readonly text: string
  /** Headings: 1 to 9. List items: 0 for the outermost list. */
  readonly level?: number
  /** The number or bullet that Word shows before the text and that is not part of it: "4.2", "(a)", "•". */
  readonly number?: string
  /** The name of the paragraph style as Word shows it. */
  readonly style?: string
  readonly cell?: Cell
  /** Characters that Word does not print. Rules do not count them as evidence. */
  readonly hidden?: readonly Range[]
  readonly italic?: readonly Range[]
  /** Characters that the author has struck through: not the document's word. */
  readonly struck?: readonly Range[]
  /** Raised numbers and letters that refer to notes; they are no words. */
  readonly raised?: readonly Range[]
  /** What an unfilled content control asks for: not the document's word. */
  readonly prompt?: readonly Range[]
  /** The paragraph's style marks it as a quotation. */
  readonly quoted?: true
  /** For notes, headers, footers and text boxes: the index of the body block where they belong on the page. */
  readonly host?: number
}

/** A document's text as a flat list of blocks: body in reading order with text boxes in place, then notes, headers, footers. */
export interface Document {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A place in a document, with the words there. The only kind of position in the product. */
export interface Span extends Range {
  readonly block: number
  readonly quote: string
}

/** The span of a range of one block. */
export function spanOf(document: Document, block: number, start: number, end: number): Span {
  return { block, start, end, quote: document.blocks[block]?.text.slice(start, end) ?? '' }
}

/** Whether two places share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}

/** Something found while reading that the reviewer should know about: not understood, not read, or counted. */
export interface Warning {
  readonly kind:
    | 'tracked-changes'
    | 'comments'
    | 'text-boxes'
    | 'images'
    | 'charts'
    | 'equations'
    | 'embedded'
    | 'templates'
    | 'linked-objects'
    | 'linked-pictures'
    | 'dde-fields'
    | 'hidden-text'
    | 'struck-text'
    | 'prompts'
    | 'not-understood'
    | 'part-missing'
  readonly count: number
  /** A sentence for the reviewer: what was found and whether it was read. */
  readonly message: string
}
