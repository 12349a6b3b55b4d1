import type { Cell, Range } from '../document.ts'
import type { Bytes, Piece } from './source-map.ts'
import type { ListReference, RunProperties, Style, Styles } from './styles.ts'
import type { Xml } from './xml.ts'

/** A paragraph while it is read, and as the scan leaves it. */
export interface Paragraph {
  text: string
  pieces: Piece[]
  hidden: Range[]
  italic: Range[]
  struck: Range[]
  raised: Range[]
  prompt: Range[]
  readonly prefix: string
  bytes: Bytes
  inside: number
  style: Style | undefined
  list: ListReference | undefined
  outline: number | undefined
  /** Letters and digits in all, those in bold, and those shown in capitals whatever was typed. */
  ink: number
  bold: number
  caps: number
  /** Its text came from a table of contents. */
  contents: boolean
  /** The paragraph mark is not printed, or was deleted: the paragraph has no number of its own. */
  markHidden: boolean
  markDeleted: boolean
  readonly cell: Cell | undefined
  /** In a text box. */
  readonly boxed: boolean
  /** The footnote or endnote it belongs to: "footnote 3". */
  readonly note: string | undefined
  /** Notes it refers to. */
  refers: string[]
  /** Paragraphs of the text boxes anchored in it; those of boxes in these are in their own. */
  boxes: Paragraph[]
  readonly outer: Paragraph | undefined
  readonly outerRun: Run | undefined
}

/** A run while it is read. `place` is shared by its pieces; its end is known when the run closes. */
export interface Run {
  readonly place: { from: number; to: number; properties?: Bytes }
  readonly properties: RunProperties
  style: Style | undefined
  /** Own and inherited properties together, once the first characters are read. */
  shown: RunProperties | undefined
  readonly outer: Run | undefined
}

/** A complex field: its code first, then its result (ECMA-376 17.16.18). `at` is the byte where it begins. */
export interface Field {
  readonly at: number
  code: string
  result: boolean
  /** Whether the fields around it show their results, and whether it or one of them is a table of contents. */
  readonly outerShown: boolean
  contents: boolean
}

/** A table while it is read. */
export interface Table {
  readonly index: number
  style: Style | undefined
  look: boolean
  row: number
  column: number
  header: boolean
  span: number
  deletedRow: boolean
  deletedCell: boolean
  cell: Cell | undefined
  readonly outer: Table | undefined
}

/** What Word may load from outside the file. */
export type LinkCounts = Record<'templates' | 'linkedObjects' | 'linkedPictures' | 'dde', number>

/**
 * Counts for the reviewer, made while reading. `drawn` are words of WordArt and pictures. `strays` are words outside any run,
 * where Word does not allow words.
 */
export type Counts = Record<
  | 'changes'
  | 'textBoxes'
  | 'images'
  | 'charts'
  | 'equations'
  | 'embedded'
  | 'diagrams'
  | 'drawn'
  | 'imports'
  | 'strays'
  | 'hidden'
  | 'struck'
  | 'prompts'
  | keyof LinkCounts,
  number
>

/** Everything known while one part is read; `paragraphs` is the outcome, in reading order. */
export interface ReaderState {
  readonly xml: Xml
  readonly styles: Styles
  readonly counts: Counts
  /** Fields that never end, by the byte where they begin; they are not treated as fields. */
  readonly endless: ReadonlySet<number>
  readonly paragraphs: Paragraph[]
  /** Relationship ids of headers and footers that the sections use. */
  readonly margins: Set<string>
  hasBody: boolean
  tables: number
  paragraph: Paragraph | undefined
  run: Run | undefined
  table: Table | undefined
  fields: Field[]
  /** A paragraph whose mark was deleted: its text runs on into the next one. */
  carried: Paragraph | undefined
  note: string | undefined
  /** How many deletions are open here, and for each content control whether it is a table of contents or shows what it asks for. */
  deleted: number
  readonly controls: { contents: boolean; prompt: boolean }[]
  readonly alternatives: { taken: boolean }[]
  readonly textBoxes: {
    readonly fields: Field[]
    readonly table: Table | undefined
    readonly carried: Paragraph | undefined
  }[]
  textFrom: number
  elementFrom: number
  /** Inside a `w:t` or the properties of a run, which hold no elements with words: any that are there are skipped. */
  wordless: boolean
}

/** The state before anything is read. `tables` continues the count of tables from the stories before it. */
export function newReaderState(
  xml: Xml,
  styles: Styles,
  counts: Counts,
  tables: number,
  endless: ReadonlySet<number> = new Set(),
): ReaderState {
  return {
    xml,
    styles,
    counts,
    endless,
    tables,
    hasBody: false,
    paragraphs: [],
    margins: new Set(),
    paragraph: undefined,
    run: undefined,
    table: undefined,
    fields: [],
    carried: undefined,
    note: undefined,
    deleted: 0,
    controls: [],
    alternatives: [],
    textBoxes: [],
    textFrom: 0,
    elementFrom: 0,
    wordless: false,
  }
}

/** Counts that are all zero. */
export function noCounts(): Counts {
  return {
    changes: 0,
    textBoxes: 0,
    images: 0,
    charts: 0,
    equations: 0,
    embedded: 0,
    diagrams: 0,
    drawn: 0,
    imports: 0,
    strays: 0,
    hidden: 0,
    struck: 0,
    prompts: 0,
    templates: 0,
    linkedObjects: 0,
    linkedPictures: 0,
    dde: 0,
  }
}

/** Whether characters read now are part of the text: not deleted, and not in the code of a field. */
export function isShown(story: ReaderState): boolean {
  return story.deleted === 0 && showsResult(story.fields.at(-1))
}

/** Whether characters inside this field, the innermost, are results and not codes; true outside all fields. */
export function showsResult(field: Field | undefined): boolean {
  return field === undefined || (field.outerShown && field.result)
}
