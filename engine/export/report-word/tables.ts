import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { type Piece, runs } from './blocks.ts'

/** The width of the text between the margins of an A4 page, in twentieths of a point. */
const full = 9638

/** A column: its heading, its share of the width out of 100, and whether it holds numbers. */
export interface Column {
  readonly name: string
  readonly share: number
  readonly number?: boolean
}

/**
 * A table whose first row is its header, which Word repeats on each page; no row is split over two pages. `dense`: in small type, for
 * one that is to be looked up and not read.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Piece[][])[],
  lastIsSum = false,
  dense = false,
): Table {
  const style = dense ? 'SmallCell' : 'Cell'
  const body = rows.map((cells, i) => row(columns, cells, lastIsSum && i === rows.length - 1, style))
  return new Table({
    width: { size: full, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.round((full * share) / 100)),
    borders: { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: thin },
    margins: { top: dense ? 20 : 60, bottom: dense ? 20 : 60, left: 0, right: 120 },
    rows: [
      row(
        columns,
        columns.map(({ name }) => [{ text: name, as: 'bold' }]),
        false,
        style,
        true,
      ),
      ...body,
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' }
const firm = { style: BorderStyle.SINGLE, size: 8, color: '555555' }

function row(
  columns: readonly Column[],
  cells: readonly Piece[][],
  sum: boolean,
  style: string,
  header = false,
): TableRow {
  const children = cells.map((pieces, i) => {
    const { share = 0, number = false } = columns[i] ?? {}
    const alignment = number ? AlignmentType.RIGHT : AlignmentType.LEFT
    const shown = sum
      ? pieces.map((piece): Piece => (typeof piece === 'string' ? { text: piece, as: 'bold' } : piece))
      : pieces
    return new TableCell({
      width: { size: Math.round((full * share) / 100), type: WidthType.DXA },
      ...(header ? { borders: { bottom: firm } } : sum ? { borders: { top: firm } } : {}),
      children: [new Paragraph({ style, alignment, keepNext: header, children: runs(shown) })],
    })
  })
  return new TableRow({ tableHeader: header, cantSplit: true, children })
}
