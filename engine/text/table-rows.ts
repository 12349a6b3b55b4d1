import type { Block } from '../document.ts'
import { sentencesIn } from './lookups.ts'
import type { Text } from './text.ts'

/** A cell of a row, with the sentences of the column headings over it. */
export interface RowCell {
  readonly column: number
  readonly sentences: readonly number[]
  readonly heads: readonly number[]
}

/** A row of a table. It is `whole` where its cells are short, so that a reader takes it as one thing said. */
export interface Row {
  readonly cells: readonly RowCell[]
  readonly whole: boolean
  /** The sentences of its first cell, or of the one above where that is merged downwards or left blank; none where it is long. */
  readonly head: readonly number[]
}

/** In words: the longest cell and row that are still read as one thing, and the longest heading of a column or row. */
const longCell = 60
const longRow = 160
const longHead = 12

/** The block after the table that begins at a block. */
export function tableEnd(blocks: readonly Block[], from: number): number {
  const table = blocks[from]?.cell?.table
  let end = from + 1
  while (blocks[end]?.cell?.table === table) end++
  return end
}

type Cells = ReadonlyMap<number, readonly number[]>

/** The rows of the table in blocks `from` up to `end`, each cell with the headings of its column. A table of one column has them only where the first cell asks or introduces. */
export function readTable(text: Text, from: number, end: number): Row[] {
  const rows = new Map<number, Map<number, number[]>>()
  for (let block = from; block < end; block++) {
    const cell = text.document.blocks[block]?.cell
    if (!cell) continue
    const row = rows.get(cell.row) ?? new Map<number, number[]>()
    rows.set(cell.row, row)
    const sentences = row.get(cell.column) ?? []
    row.set(cell.column, sentences)
    sentences.push(...sentencesIn(text, block))
  }
  const all = [...rows.values()]
  const headers = headerRows(text, all)
  const headsOf = columnHeads(headers)
  let head: readonly number[] = []
  return all.map((row, i) => {
    const cells = [...row].map(([column, sentences]) => ({
      column,
      sentences,
      heads: i < headers.length ? [] : headsOf(column),
    }))
    const lengths = cells.map(cell => wordsIn(text, cell.sentences))
    const whole = lengths.every(n => n <= longCell) && lengths.reduce((a, b) => a + b, 0) <= longRow
    const own = row.get(0) ?? []
    if (own.length > 0 || i <= headers.length) head = wordsIn(text, own) <= longCell ? own : []
    return { cells, whole, head }
  })
}

/** The rows at the top that name the columns: none in a table of labels and values, two where cells of the first are merged across. */
function headerRows(text: Text, rows: readonly Cells[]): readonly Cells[] {
  const [top] = rows
  if (top?.size === 1 && rows.length > 1 && introducesBelow(text, top)) return [top]
  const titled = rows[0]?.size === 1 && (rows[1]?.size ?? 0) > 1 ? 1 : 0
  const first = rows[titled]
  const next = rows[titled + 1]
  if (!first || !next || first.size < 2 || !isHeader(text, first) || isLabelled(text, rows.slice(titled)))
    return rows.slice(0, titled)
  const merged = next.size > first.size && rows.length > titled + 2 && isHeader(text, next) && !hasValue(text, next)
  return rows.slice(0, titled + (merged ? 2 : 1))
}

/** Whether a single cell over a column asks what the rows answer, or introduces them. */
function introducesBelow(text: Text, row: Cells): boolean {
  const [sentences = []] = row.values()
  const last = text.sentences[sentences.at(-1) ?? -1]
  const words = last && text.document.blocks[last.block]?.text.slice(last.start, last.end)
  return words !== undefined && /[?:]\s*$/.test(words.slice(-8))
}

/**
 * For a column the sentences of the headings over it: the cell there, the merged one of a first row of two that reaches over it, and a
 * title over the whole table.
 */
function columnHeads(headers: readonly Cells[]): (column: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  const rows = headers.toReversed().map((row, i) => ({
    row,
    cells: i > 0 || row.size === 1 ? [...row].sort(([a], [b]) => a - b) : [],
  }))
  return column => {
    const heads =
      known.get(column) ??
      rows.flatMap(({ row, cells }) => row.get(column) ?? cells.findLast(([at]) => at <= column)?.[1] ?? [])
    known.set(column, heads)
    return heads
  }
}

/** Whether the cells of a row are short enough to name what stands below them. */
function isHeader(text: Text, row: Cells): boolean {
  return [...row.values()].every(sentences => wordsIn(text, sentences) <= longHead)
}

/** Whether a table of two columns has labels on the left and their values on the right, without a row that names the columns. */
function isLabelled(text: Text, rows: readonly Cells[]): boolean {
  const [first] = rows
  if (!first || rows.some(row => row.size > 2)) return false
  const [left = [], right = []] = [...first.values()]
  if (quote(text, left).endsWith(':') || hasValue(text, new Map([[1, right]]))) return true
  const labels = rows.filter(row => controlLabel.test(quote(text, row.get(0) ?? [])))
  return labels.includes(first) && labels.length > 1
}

/** What stands on the left in a table about the document itself, or about what it is for. */
const controlLabel =
  /^(?:(?:document|policy) )?(?:title|name|owner|author|version|status|number|reference|ref|approved|approval|approver|ratified|issued?|review|next review|effective|lead|department|keywords|scope|cost|contact|who must|responsible|audience|applies|replaces|date of)\b/i

/** Whether a cell says something of one thing, and does not name a column: a sentence, a number, a sum, an address. */
function hasValue(text: Text, row: Cells): boolean {
  return [...row.values()].some(sentences => value.test(quote(text, sentences)))
}

/** A full stop at the end, an address, or digits that are not a year's: "2025/26", "by March 2027" stand over columns too. */
const value = /[£€@]|[.;]$|(?<![\d/])(?!(?:19|20)\d\d(?:[/–-]\d{2,4})?(?!\d))\d/

function quote(text: Text, [sentence = -1]: readonly number[]): string {
  const place = text.sentences[sentence]
  return place ? (text.document.blocks[place.block]?.text.slice(place.start, place.end) ?? '') : ''
}

function wordsIn(text: Text, sentences: readonly number[]): number {
  let words = 0
  for (const s of sentences) {
    const sentence = text.sentences[s]
    if (sentence) words += sentence.endToken - sentence.firstToken
  }
  return words
}
