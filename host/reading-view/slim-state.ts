import type { Block } from '../../engine/document.ts'
import type { ReadResult } from '../../engine/docx/read.ts'
import type { Relationship } from '../../engine/docx/relationships.ts'
import type { Piece } from '../../engine/docx/source-map.ts'
import type { Style, Styles } from '../../engine/docx/styles.ts'
import { escapeXml } from '../../engine/docx/xml-write.ts'
import { lookOf } from './looks.ts'
import { blockBookmark, type Marks } from './marks.ts'
import type { Picture } from './pictures.ts'

/** What is known of a document while its parts are slimmed. */
export interface Source {
  readonly reading: ReadResult
  readonly styles: Styles
  readonly marks: Marks
  readonly pictureOf: (related: readonly Relationship[], id: string | undefined, alt: string) => Picture
}

/** A part of the package with its relationships. */
export interface SourcePart {
  readonly name: string
  readonly bytes: Uint8Array
  readonly related: readonly Relationship[]
}

/** A piece of text with the block that it belongs to. */
export interface Owned {
  readonly block: number
  readonly piece: Piece
}

/** A paragraph while it is slimmed. `at` is where it begins in `out`; `kept` once it has something to show. */
export interface OpenParagraph {
  readonly at: number
  readonly block: number | undefined
  readonly content: Block | undefined
  readonly boxes: string[]
  style: Style | undefined
  kept: boolean
  /** The properties of the run that is open. */
  run: string | undefined
  italicAt: number
  hiddenAt: number
}

/** A run's own properties. */
export interface OpenRun {
  readonly outer: OpenRun | undefined
  style: Style | undefined
  bold: boolean | undefined
  /** Elements for underline, strike and position. */
  readonly others: Map<string, string>
}

/** A row or cell; `at` is where it begins in `out`, and the place after that is for its properties. */
export interface OpenPlace {
  readonly at: number
  shown: boolean
  deleted: boolean
  header: boolean
  merged: boolean
  span: number
}

/** Everything known while one part is slimmed. */
export interface Slim {
  readonly source: Source
  readonly part: SourcePart
  /** By the byte where the paragraph begins, and where the element of the characters begins. */
  readonly blockAt: ReadonlyMap<number, number>
  readonly pieceAt: ReadonlyMap<number, Owned>
  out: string[]
  paragraph: OpenParagraph | undefined
  run: OpenRun | undefined
  rows: OpenPlace[]
  cells: OpenPlace[]
  alt: string
  readonly outside: Pick<Slim, 'out' | 'paragraph' | 'run' | 'rows' | 'cells'>[]
  readonly alternatives: { taken: boolean }[]
  note: { readonly key: string; readonly at: number; first: number | undefined } | undefined
  readonly notes: { readonly key: string; readonly first: number; readonly xml: string }[]
}

/** Begins the paragraph at this byte. */
export function beginParagraph(slim: Slim, from: number): void {
  const { source, out } = slim
  const block = slim.blockAt.get(from)
  const content = block === undefined ? undefined : source.reading.document.blocks[block]
  const style = source.styles.paragraph === undefined ? undefined : source.styles.get(source.styles.paragraph)
  const kept = content !== undefined
  slim.paragraph = { at: out.length, block, content, boxes: [], style, kept, run: undefined, italicAt: 0, hiddenAt: 0 }
  out.push(`<w:p><w:pPr><w:pStyle w:val="${content ? lookOf(content) : 'plain'}"/></w:pPr>`)
  if (block === undefined) return
  putBookmark(slim, blockBookmark(block))
  for (const place of [...slim.rows, ...slim.cells]) place.shown = true
  const row = slim.rows.at(-1)
  if (row && content?.cell?.header) row.header = true
  if (slim.note) slim.note.first ??= block
}

/** Ends the paragraph; one that shows nothing is left out. */
export function endParagraph(slim: Slim): void {
  const { paragraph, out } = slim
  if (!paragraph) return
  endRun(slim)
  if (paragraph.kept) out.push('</w:p>')
  else out.length = paragraph.at
  for (const box of paragraph.boxes) out.push(box)
  slim.paragraph = undefined
}

/** Puts the characters whose element begins at this byte, if our reader took them for text of this paragraph. */
export function putText(slim: Slim, from: number): void {
  const { paragraph, run, out } = slim
  const owned = slim.pieceAt.get(from)
  if (!owned || !run || !paragraph?.content || owned.block !== paragraph.block) return
  const { piece } = owned
  const properties = propertiesOf(run, paragraph, piece)
  if (paragraph.run !== properties) {
    endRun(slim)
    out.push(`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>`)
    paragraph.run = properties
  }
  out.push(escapeXml(paragraph.content.text.slice(piece.start, piece.end)).replaceAll('\r', '&#13;'))
}

/** Puts a bookmark, which mammoth makes an anchor of. */
export function putBookmark(slim: Slim, name: string): void {
  endRun(slim)
  if (slim.paragraph) slim.paragraph.kept = true
  slim.out.push(`<w:bookmarkStart w:name="${name}"/>`)
}

function endRun({ paragraph, out }: Slim): void {
  if (paragraph?.run === undefined) return
  out.push('</w:t></w:r>')
  paragraph.run = undefined
}

function propertiesOf(run: OpenRun, paragraph: OpenParagraph, { start }: Piece): string {
  const { italic = [], hidden = [] } = paragraph.content ?? {}
  while ((italic[paragraph.italicAt]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph.italicAt++
  while ((hidden[paragraph.hiddenAt]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph.hiddenAt++
  const isItalic = (italic[paragraph.italicAt]?.start ?? Number.POSITIVE_INFINITY) <= start
  const isHidden = (hidden[paragraph.hiddenAt]?.start ?? Number.POSITIVE_INFINITY) <= start
  const parts = isBold(run, paragraph) ? '<w:b/>' : ''
  const struck = isHidden ? '<w:strike/>' : (run.others.get('strike') ?? '')
  return `${parts}${isItalic ? '<w:i/>' : ''}${struck}${run.others.get('u') ?? ''}${run.others.get('vertAlign') ?? ''}`
}

/** Headings are bold in the page as it is: there only what the author made bold by hand counts. Toggles: ECMA-376 17.7.3. */
function isBold(run: OpenRun, { style, content }: OpenParagraph): boolean {
  if (run.bold !== undefined) return run.bold
  if (content?.kind === 'heading' || content?.kind === 'title') return false
  return (style?.run.bold === true) !== (run.style?.run.bold === true)
}
