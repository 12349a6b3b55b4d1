import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal'
import { allowedInXml } from '../docx/xml-write.ts'
import { type Column, positionColumns, taskColumns, titleOfPlan } from './columns.ts'
import { type ActionPlan, standLabels, taskStatusLabels } from './plan.ts'
import { type SheetExtras, withExtras } from './workbook-features.ts'

/** The names of the sheets, by which they are found again when the file comes back. */
export const sheetNames = { tasks: 'Actions', positions: 'Recommendations', help: 'How to fill this in' } as const

/**
 * The plan as an Excel workbook (ECMA-376 part 1, 18): a sheet of actions, one of recommendations, and one that says how to fill them in.
 * Texts are written as texts, so none can become a formula; dates are dates. `readWorkbook` reads it back.
 */
export async function writeWorkbook(plan: ActionPlan): Promise<Uint8Array> {
  const sheets: Sheet<Blob>[] = [
    sheetOf(sheetNames.tasks, taskColumns, plan.tasks, plan.asAt),
    sheetOf(sheetNames.positions, positionColumns, plan.positions, plan.asAt),
    { sheet: sheetNames.help, columns: [{ width: 100 }], data: help(plan).map(text => [{ value: text, wrap: true }]) },
  ]
  const extras = new Map([
    [sheetNames.tasks as string, extrasOf(taskColumns, plan.tasks, plan.asAt)],
    [sheetNames.positions, extrasOf(positionColumns, plan.positions, plan.asAt)],
  ])
  const looks = { fontFamily: 'Calibri', fontSize: 11, features: [withExtras(extras)] }
  const blob = await writeExcelFile(sheets, looks).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function sheetOf<R>(name: string, columns: readonly Column<R>[], rows: readonly R[], asAt: string): Sheet<Blob> {
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(headerCell),
      ...rows.map((row): Row => columns.map(column => cellOf(column, column.cell(row, asAt)))),
    ],
  }
}

/** The height of a line in points, and the most that a row may have (ECMA-376 part 1, 18.3.1.73). */
const lineHeight = 15
const mostHeight = 409

function extrasOf<R>(columns: readonly Column<R>[], rows: readonly R[], asAt: string): SheetExtras {
  const heightOf = (row: R) => {
    const lines = columns.map(({ width, cell }) => Math.ceil((cell(row, asAt).length * 1.1) / width))
    return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight + 3)
  }
  return {
    choices: columns.flatMap(({ choices }, column) => (choices ? [{ column, from: choices }] : [])),
    heights: [lineHeight + 3, ...rows.map(heightOf)],
  }
}

const toFillIn = '#FFF8E1'

function headerCell<R>({ name, field }: Column<R>): Cell {
  return {
    value: name,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: field === undefined ? '#DCE9EC' : '#FFE9A8',
    bottomBorderStyle: 'medium',
  }
}

function cellOf<R>({ field }: Column<R>, text: string): Cell {
  const look = {
    wrap: true,
    alignVertical: 'top' as const,
    ...(field === undefined ? {} : { backgroundColor: toFillIn }),
    bottomBorderStyle: 'thin' as const,
    bottomBorderColor: '#CCCCCC',
  }
  if (field === 'due' && text !== '')
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'd mmm yyyy', ...look }
  return text === '' ? look : { value: shortened(text), type: String, ...look }
}

/** The most characters that a cell may hold (ECMA-376 part 1, 18.3.1.4; Excel's specifications and limits). */
const mostCharacters = 32_767

function shortened(text: string): string {
  const allowed = allowedInXml(text)
  return allowed.length <= mostCharacters ? allowed : `${allowed.slice(0, mostCharacters - 1)}…`
}

function help(plan: ActionPlan): readonly string[] {
  return [
    titleOfPlan(plan),
    `Fill in the yellow columns of “${sheetNames.tasks}” and “${sheetNames.positions}”, save the file, and bring it back into Evenhand: it shows what would change before anything is changed.`,
    'Owner: a post rather than a name, so that the plan holds when people move on.',
    'Due: a date, such as 31 March 2027.',
    `Status: ${Object.values(taskStatusLabels).join(', ')}.`,
    `Our answer, for each recommendation: ${Object.values(standLabels).join(', ')}; with the reason beside it, also for what is not met.`,
    'Columns may be moved. Keep the column “Reference”: by it an action is found again. Rows that you delete stay in the plan as they are.',
  ]
}
