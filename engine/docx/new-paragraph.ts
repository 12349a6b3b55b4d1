import type { Block, Document } from '../document.ts'
import type { ChangePlaces } from './change-places.ts'
import type { Edit } from './edit.ts'
import { elementsIn } from './elements-in.ts'
import type { RevisionMarks } from './revision-marks.ts'
import { asWritten } from './run-cut.ts'
import type { BlockSource, Bytes, Piece } from './source-map.ts'
import { tagEnd } from './tags.ts'
import type { Xml } from './xml.ts'
import { escapeXml } from './xml-write.ts'

/** Where a paragraph is to be inserted. */
export interface NewPlace {
  readonly document: Document
  readonly places: readonly BlockSource[]
  /** The index of the block that it follows. */
  readonly after: number
}

/** Properties that make the new paragraph look like the text around it; not its number, its borders or its breaks. */
const looks = {
  paragraph: new Set(['pStyle', 'spacing', 'ind', 'contextualSpacing', 'jc', 'bidi']),
  run: new Set(['rFonts', 'color', 'sz', 'szCs', 'rtl', 'lang']),
}

/**
 * The edit that inserts paragraphs after a block, or after the table that it is in or that follows it, one for each line, as a tracked change: their marks (17.13.5.20) and their runs are
 * inserted, so that rejecting joins what is left of them, nothing, to the paragraph that follows. Where none follows, as at the end of the
 * document, they come before it. Or, in words that follow "because",
 * why that cannot be done.
 */
export function newParagraph(
  xml: Xml,
  around: ChangePlaces,
  { document, places, after }: NewPlace,
  text: string,
  marks: RevisionMarks,
): Edit | string {
  const place = places[after]
  const paragraph = place && around.paragraphs.get(place.paragraph.from)
  if (!place || !paragraph) return 'its place in the file was not found'
  if (paragraph.because !== undefined) return paragraph.because
  const last = paragraph.next === undefined
  if (last && document.blocks[after]?.kind === 'heading') return 'nothing follows the heading that it belongs under'
  const model = modelOf(document, after, paragraph.next === place.paragraph.to)
  const like = model === undefined ? undefined : places[model]
  const { w, declaration } = marks
  const style = like ? copied(xml, { from: tagEnd(xml.text, like.paragraph.from), to: like.inside }, 'paragraph') : ''
  const properties = like ? copied(xml, longestRun(like)?.properties, 'run') : ''
  const look = properties === '' ? '' : `<${w}rPr>${properties}</${w}rPr>`
  const made = text.split('\n').map(line => {
    const mark = `<${w}pPr>${style}<${w}rPr>${marks.empty('ins')}</${w}rPr></${w}pPr>`
    const run = `<${w}r>${look}<${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r>`
    return `<${w}p${declaration}>${mark}${marks.open('ins')}${run}${marks.close('ins')}</${w}p>`
  })
  return { at: paragraph.next ?? place.paragraph.from, insert: made.join('') }
}

/** The block whose looks the new paragraph has: itself, the next one of plain text in its section, or any. */
function modelOf({ blocks }: Document, after: number, inCell: boolean): number | undefined {
  const cell = inCell ? blocks[after]?.cell : undefined
  const fits = (block: Block | undefined) =>
    block?.kind === 'paragraph' &&
    block.part === 'body' &&
    block.quoted === undefined &&
    block.cell?.table === cell?.table
  if (fits(blocks[after])) return after
  const next = blocks.findIndex((block, i) => i > after && block.kind === 'heading')
  const section = blocks.findIndex((block, i) => i > after && (next < 0 || i < next) && fits(block))
  if (section >= 0) return section
  const longest = blocks.reduce(
    (best, block, i) => (fits(block) && block.text.length > (blocks[best]?.text.length ?? 40) ? i : best),
    -1,
  )
  return longest < 0 ? undefined : longest
}

function longestRun({ pieces }: BlockSource): Piece['run'] | undefined {
  const lengths = new Map<Piece['run'], number>()
  for (const { run, start, end } of pieces) lengths.set(run, (lengths.get(run) ?? 0) + end - start)
  return [...lengths].reduce<[Piece['run'] | undefined, number]>(
    (best, [run, length]) => (length > best[1] ? [run, length] : best),
    [undefined, 0],
  )[0]
}

/** The properties in an element that make up its look, as they are written. */
function copied(xml: Xml, within: Bytes | undefined, of: keyof typeof looks): string {
  const [properties] = within ? elementsIn(xml.text, within.from, within.to) : []
  if (properties === undefined) return ''
  return elementsIn(xml.text, tagEnd(xml.text, properties.from), properties.to)
    .filter(({ name }) => looks[of].has(name))
    .map(({ from, to }) => asWritten(xml, from, to))
    .join('')
}
