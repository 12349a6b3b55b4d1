import { type Block, type Cell, type Span, spanOf } from '../document.ts'
import type { Subject } from '../review/subject.ts'
import { controlKinds } from '../rules/english-keys.ts'
import { spanOfMatch } from '../text/spans.ts'
import { oncePer } from './once-per.ts'

/** What a label of document control asks for. */
export type ControlKind = (typeof controlKinds)[number]

/** A label of document control with what stands for it, in whatever layout. */
export interface LabelledValue {
  readonly kind: ControlKind
  readonly label: Span
  /** The words after, beside or under the label up to the next one; '' where there are none. */
  readonly value: string
  /** The label with its value, if they stand in one block; else the value alone; the label, if nothing stands for it. */
  readonly at: Span
  /** How many values a column of a table has under this label; more than one in a history of versions. */
  readonly ofRows: number
}

interface Label extends Span {
  readonly kind: ControlKind
}

const moreThan60Words = /^\S*(?:\s+\S+){59}\s/
const longestValue = 160
const mostRows = 40

/**
 * The labels of document control in a document and their values: "Owner: X", "Owner – X", parted by a tab or a line break, one above the other
 * in paragraphs or cells, side by side in cells, or under a header row; in the text, a header or a footer. Paragraphs of more than 60
 * words are prose and are not read.
 */
export const labelledValues = oncePer((subject: Subject): readonly LabelledValue[] => {
  const byBlock = Map.groupBy(labelsIn(subject), label => label.block)
  const cells = cellsOf(subject.document.blocks)
  return [...byBlock]
    .sort(([a], [b]) => a - b)
    .flatMap(([block, labels]) => valuesIn(subject, block, labels, byBlock, cells))
})

/** The labels in reading order. Where two overlap the longer counts, then the first of `controlKinds`. */
function labelsIn({ text, matches, english }: Subject): Label[] {
  const all = controlKinds.flatMap(kind =>
    english['control-labels'][kind]
      .flatMap(phrase => matches.of(phrase))
      .map(match => ({ ...spanOfMatch(text, match), kind })),
  )
  all.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end)
  const kept: Label[] = []
  for (const label of all) {
    const last = kept.at(-1)
    if (!last || last.block !== label.block || label.start >= last.end) kept.push(label)
  }
  return kept
}

type Labels = ReadonlyMap<number, readonly Label[]>
type Cells = ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>>

/** The blocks of each cell: by table, row and column. */
function cellsOf(blocks: readonly Block[]): Cells {
  const tables = new Map<number, Map<number, Map<number, number[]>>>()
  blocks.forEach(({ cell }, index) => {
    if (!cell) return
    const rows = tables.get(cell.table) ?? new Map<number, Map<number, number[]>>()
    tables.set(cell.table, rows)
    const columns = rows.get(cell.row) ?? new Map<number, number[]>()
    rows.set(cell.row, columns)
    const inCell = columns.get(cell.column)
    if (inCell) inCell.push(index)
    else columns.set(cell.column, [index])
  })
  return tables
}

function valuesIn(
  subject: Subject,
  index: number,
  labels: readonly Label[],
  byBlock: Labels,
  cells: Cells,
): LabelledValue[] {
  const { document } = subject
  const block = document.blocks[index]
  if (!block || block.kind === 'contents' || moreThan60Words.test(block.text)) return []
  const asked = labels.filter(label => isAsked(block.text, label) && !isOfAnAction(block, label))
  return asked.flatMap((label, i): LabelledValue[] => {
    const next = asked[i + 1]
    const within = block.text.slice(label.end, Math.min(next?.start ?? block.text.length, label.end + longestValue))
    const value = ownNumber(label) ?? within.replace(filler, '').replace(trailing, '')
    const end = label.end + within.replace(trailing, '').length
    const one = { kind: label.kind, label, ofRows: 1 }
    if (/[\p{L}\p{N}_]/u.test(value)) return [{ ...one, value, at: spanOf(document, index, label.start, end) }]
    // An empty value may be a blank to fill in: keep it as it is.
    if (next || value.trim() !== '') return [{ ...one, value, at: spanOf(document, index, label.start, end) }]
    const elsewhere = block.cell
      ? inCells(subject, index, block.cell, byBlock, cells)
      : under(document.blocks, index, byBlock)
    if (elsewhere.length === 0) return [{ ...one, value: '', at: label }]
    return elsewhere.map(place => {
      const text = document.blocks[place]?.text.slice(0, longestValue) ?? ''
      return { ...one, ofRows: elsewhere.length, value: text.trim(), at: spanOf(document, place, 0, text.length) }
    })
  })
}

const separators = /[·•|\t\n;?]|\s[–—-]\s/g
/** Words that may stand between a label and its value: "of this form", "date", "is", and the colon. */
const filler =
  /^(?:\s{1,3}(?:of|for) (?:this|the|our) (?:[\w-]+ ){0,2}[\w-]+(?=\s*(?:[:\t\n|–—]|$)))?(?:\s{0,3}\([^)]{0,40}\)(?=\s*[:\t\n]))?[\s·•|;?:=–—-]*(?:(?:is|on|date|by)\b)?[\s:=–—·•|-]*/i
const trailing = /[\s·•|;,–—-]+$/

/** "v3.2" is both label and value. */
function ownNumber({ kind, quote }: Label): string | undefined {
  return kind === 'version' && /^v\d/i.test(quote) ? quote : undefined
}

/** Labels that are also common words: they must begin their part of the line, with a colon or nothing or a date after them. */
const common =
  /^(?:officer|authors?|owners?|approvers?|review|approved|ratified|adopted|agreed|approval|reviewed|revised|updated|issued?|edition|revision|sponsor|keeper|custodian|responsibility|passed|signed off|endorsed|renewal)$/i
const longer = /\b(?:owner|lead|holder|version|sponsor|by|reviewed|review|on|before|again|responsibility|from)$/i

/** "Train every panel by June. Owner: Head of People." in a list names who owns the action, not the document. */
function isOfAnAction({ kind, text }: Block, { start, quote }: Label): boolean {
  return kind === 'list-item' && /^(?:owners?|lead)$/i.test(quote) && /\w{2,} \w+[.;]\s*$/.test(text.slice(0, start))
}

/** Whether a label is meant as one, and is not a word of a sentence: "The owner of the building will decide …". */
function isAsked(text: string, { start, end, quote }: Label): boolean {
  let from = 0
  let to = text.length
  for (const { index, 0: mark } of text.matchAll(separators)) {
    if (index < start) from = index + mark.length
    else if (index >= end) {
      to = index
      break
    }
  }
  const after = text.slice(end, to)
  const lead = (
    text
      .slice(from, start)
      .split(/[.,:]\s+|\band\s/)
      .at(-1) ?? ''
  )
    .replace(/^\W*[\d.]*\W*/, '')
    .trim()
  const told =
    /^\s*(?:[:=–—]|-\s|is\b|$)|^(?: (?:of|for) (?:this|the|our) (?:[\w-]+ ){0,2}[\w-]+| \([^)]{0,40}\))?\s*(?::|$)/.test(
      after,
    )
  if (common.test(quote)) {
    return /^(?:the |policy |document |procedure )?$/i.test(lead) && (told || startsDate.test(after))
  }
  if (ofSentence.test(lead) || lead.length > 30 || lead.split(/\s+/).length > 4) return false
  if (told || startsDate.test(after)) return true
  const words = text.slice(from, to).trim().split(/\s+/).length
  return words <= (longer.test(quote) && lead !== '' ? 6 : longer.test(quote) ? 12 : 20)
}

/** Words before a label that make it part of a sentence: "Your work will be reviewed on". */
const ofSentence = /\b(?:your|their|his|her|will|shall|must|may|can|should|be|if|when|who)\b/i

const startsDate =
  /^\s*(?:on |in |by |date )?(?:\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)? |20\d\d\b|v?\d+(?:\.\d+)*\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|q[1-4])[a-z]*[\s-]['’]?\d)/i

/** Whether a block holds nothing but a label, with or without a colon. */
function isLabelAlone(block: Block | undefined, labels: readonly Label[] | undefined): boolean {
  const first = labels?.[0]
  if (!block || !first) return false
  const before = block.text.slice(0, first.start).trim()
  // "Chief People Officer" is a post, where "Officer" alone is a label.
  if (common.test(first.quote) && /\p{L}/u.test(before)) return false
  return (
    before.split(/\s+/).length <= 2 && /^[\s:?]*$/.test(block.text.slice(first.end).replace(filler, '').slice(0, 80))
  )
}

/** The blocks with the value of a label alone in its cell: below it in the cell, beside it, or under it in a header row. */
function inCells({ document }: Subject, index: number, cell: Cell, byBlock: Labels, cells: Cells): number[] {
  const { blocks } = document
  const rows = cells.get(cell.table)
  const row = rows?.get(cell.row)
  const free = (place: number | undefined) =>
    place !== undefined && !isLabelAlone(blocks[place], byBlock.get(place)) && blocks[place]?.text.trim() !== ''
  const below = row?.get(cell.column)?.find(place => place > index)
  if (below !== undefined) return free(below) ? [below] : []
  const { labelled, columns, adjacent } = shapeOf(row, blocks, byBlock)
  const beside = row?.get(columns[columns.indexOf(cell.column) + 1] ?? -1)?.[0]
  const heads = cell.row === 0 && columns.length > 1 && (adjacent || columns.length === 3) && labelled.size > 1
  if (!heads && beside !== undefined) return free(beside) ? [beside] : []
  if (!heads && columns.length > 1) return []
  const under: number[] = []
  for (let r = cell.row + 1; r <= cell.row + mostRows && rows?.has(r); r++) {
    const place = rows.get(r)?.get(cell.column)?.[0]
    if (place === undefined) continue
    if (!free(place)) break
    under.push(place)
    if (columns.length === 1) break
  }
  // A first column that names other things makes it a register of them, not what this document says of itself.
  const register = under.length > 1 && !labelled.has(columns[0] ?? -1)
  return register ? [] : under
}

interface RowShape {
  /** The columns whose cell holds a label alone. */
  readonly labelled: ReadonlySet<number>
  /** All columns from left to right. */
  readonly columns: readonly number[]
  /** Two labels stand side by side. */
  readonly adjacent: boolean
}

const shapes = new WeakMap<object, RowShape>()

/** How labels stand in a row; worked out once for each. */
function shapeOf(
  row: ReadonlyMap<number, readonly number[]> | undefined,
  blocks: readonly Block[],
  byBlock: Labels,
): RowShape {
  if (!row) return { labelled: new Set(), columns: [], adjacent: false }
  const known = shapes.get(row)
  if (known) return known
  const labelled = new Set<number>()
  for (const [column, [first = -1]] of row) if (isLabelAlone(blocks[first], byBlock.get(first))) labelled.add(column)
  const columns = [...row.keys()].sort((a, b) => a - b)
  const shape = { labelled, columns, adjacent: [...labelled].some(column => labelled.has(column + 1)) }
  shapes.set(row, shape)
  return shape
}

/** The paragraph under a label that is alone in its own, if it is short enough for a value. */
function under(blocks: readonly Block[], index: number, byBlock: Labels): number[] {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (!block || !next || next.cell || next.part !== block.part || next.kind === 'contents') return []
  if (!isLabelAlone(block, byBlock.get(index)) || isLabelAlone(next, byBlock.get(index + 1))) return []
  if (next.kind === 'heading' && block.kind === 'heading') return []
  const answer = next.text.trim()
  const prose = /[.!;]$/.test(answer) && answer.split(/\s+/).length > 3 && !/\?\s*$/.test(block.text)
  return prose || answer.endsWith(':') || answer.split(/\s+/).length > 30 ? [] : [index + 1]
}
