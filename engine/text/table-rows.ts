import type { Block } from '../document.ts'
import { sentencesIn } from './lookups.ts'
import type { Text } from './text.ts'

/** A cell of a row, with the sentences of the column heading over it. */
export interface RowCell {
  readonly column: number
  readonly sentences: readonly number[]
  readonly heads: readonly number[]
}

/** A row of a table. It is `whole` where its cells are short, so that a reader takes it as one thing said. */
export interface Row {
  readonly cells: readonly RowCell[]
  readonly whole: boolean
}

/** In words: the longest cell and row that are still read as one thing, and the longest heading of a column. */
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

/** The rows of the table in blocks `from` up to `end`, each cell with the heading of its column. A table of one column has none. */
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
  const [first] = rows.values()
  const heads = first && rows.size > 1 && isHeader(text, first, rows) ? first : undefined
  return [...rows.values()].map(row => {
    const cells = [...row].map(([column, sentences]) => ({
      column,
      sentences,
      heads: heads && row !== heads ? (heads.get(column) ?? []) : [],
    }))
    const lengths = cells.map(cell => wordsIn(text, cell.sentences))
    const whole = lengths.every(n => n <= longCell) && lengths.reduce((a, b) => a + b, 0) <= longRow
    return { cells, whole }
  })
}

/**
 * Whether the cells of a first row are short enough to name what stands below them. A single one, in a table that has no other column,
 * must ask or introduce.
 */
function isHeader(
  text: Text,
  row: ReadonlyMap<number, readonly number[]>,
  rows: ReadonlyMap<number, ReadonlyMap<number, unknown>>,
): boolean {
  if (row.size === 1 && [...rows.values()].every(other => other.size === 1) && !introducesBelow(text, row)) return false
  return [...row.values()].every(sentences => wordsIn(text, sentences) <= longHead)
}

function introducesBelow(text: Text, row: ReadonlyMap<number, readonly number[]>): boolean {
  const [sentences = []] = row.values()
  const last = text.sentences[sentences.at(-1) ?? -1]
  const words = last && text.document.blocks[last.block]?.text.slice(last.start, last.end)
  return words !== undefined && /[?:]\s*$/.test(words.slice(-8))
}

function wordsIn(text: Text, sentences: readonly number[]): number {
  let words = 0
  for (const s of sentences) {
    const sentence = text.sentences[s]
    if (sentence) words += sentence.endToken - sentence.firstToken
  }
  return words
}
