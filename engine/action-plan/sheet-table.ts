import type { Column } from './columns.ts'
import type { CellValue, ReadSheet } from './read-workbook.ts'

/** A table found in a sheet, its cells by the names of our columns. */
export interface Table {
  readonly name: string
  readonly columns: ReadonlySet<string>
  readonly rows: readonly TableRow[]
}
export interface TableRow {
  /** Counts from 1, as in the spreadsheet. */
  readonly number: number
  readonly cells: ReadonlyMap<string, CellValue>
}

/** What people call our columns when they rename them. */
const otherNames: Readonly<Record<string, string>> = {
  ref: 'Reference',
  'ref no': 'Reference',
  'reference number': 'Reference',
  id: 'Reference',
  policy: 'Document',
  task: 'Action',
  lead: 'Owner',
  'action owner': 'Owner',
  'responsible person': 'Owner',
  responsible: 'Owner',
  who: 'Owner',
  'due date': 'Due',
  deadline: 'Due',
  'target date': 'Due',
  'by when': 'Due',
  when: 'Due',
  state: 'Status',
  rag: 'Status',
  note: 'Progress',
  notes: 'Progress',
  'progress note': 'Progress',
  update: 'Progress',
  comments: 'Progress',
  comment: 'Progress',
  answer: 'Our answer',
  met: 'Our answer',
  reason: 'Our reason',
  explanation: 'Our reason',
}

/** A row of headings is looked for in so many rows at the top: people put a title above the table. */
const searched = 20

/**
 * The table with these columns: in the sheet of that name, or else in the first that has a row of headings with “Reference” or all of
 * `keys`. Empty rows are left out.
 */
export function findTable<R>(
  sheets: readonly ReadSheet[],
  sheetName: string,
  columns: readonly Column<R>[],
  keys: readonly string[],
): Table | undefined {
  const ours = new Set(columns.map(({ name }) => name))
  const inOrder = [...sheets].sort((a, b) => Number(b.name === sheetName) - Number(a.name === sheetName))
  for (const { name, rows } of inOrder) {
    for (const [i, row] of rows.slice(0, searched).entries()) {
      const headings = namedColumns(row, ours)
      const names = new Set(headings.values())
      if (names.size < 2 || !(names.has('Reference') || keys.every(key => names.has(key)))) continue
      return { name, columns: names, rows: tableRows(rows, i + 1, headings) }
    }
  }
  return undefined
}

/** The positions of our columns in a row of headings; of two with one name the first. */
function namedColumns(row: readonly CellValue[], ours: ReadonlySet<string>): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const taken = new Set<string>()
  row.forEach((cell, at) => {
    const said = String(cell ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const name = [...ours].find(ours => ours.toLowerCase() === said) ?? otherNames[said]
    if (name === undefined || !ours.has(name) || taken.has(name)) return
    taken.add(name)
    found.set(at, name)
  })
  return found
}

function tableRows(
  rows: readonly (readonly CellValue[])[],
  from: number,
  headings: ReadonlyMap<number, string>,
): readonly TableRow[] {
  return rows.slice(from).flatMap((row, i): TableRow[] => {
    if (row.every(cell => cell === null || cell === '')) return []
    const cells = new Map([...headings].map(([at, name]): [string, CellValue] => [name, row[at] ?? null]))
    return [{ number: from + i + 1, cells }]
  })
}
