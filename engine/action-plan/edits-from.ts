import { UserError } from '../errors.ts'
import { type Column, positionColumns, taskColumns } from './columns.ts'
import type { EditProblem, PlanEdits, PositionEdit, TaskEdit } from './edits.ts'
import { answerIn, dueIn, type Filled, statusIn, textIn } from './filled-in.ts'
import type { ActionPlan } from './plan.ts'
import type { CellValue, ReadSheet } from './read-workbook.ts'
import { findTable, type Table, type TableRow } from './sheet-table.ts'
import { sheetNames } from './workbook.ts'

/**
 * What people filled in, read from the sheets of a workbook that Evenhand wrote and others changed: columns may have moved, been renamed to
 * words that mean the same, or been deleted; rows may be sorted, added or gone. A field without a column is left alone, and every value
 * that cannot be read is told with its row. Throws UserError `bad-argument` where no sheet has a table of actions or recommendations.
 */
export function editsFrom(sheets: readonly ReadSheet[], plan: ActionPlan): PlanEdits {
  const tasks = findTable(sheets, sheetNames.tasks, taskColumns, ['Action', 'What to do'])
  const positions = findTable(sheets, sheetNames.positions, positionColumns, ['Recommendation'])
  if (!tasks && !positions) {
    throw new UserError(
      'bad-argument',
      `No table of actions was found: a sheet needs a row of headings with “Reference”, or with “Document” and “Action”. Nothing was changed.`,
    )
  }
  const problems: EditProblem[] = []
  return {
    tasks: tasks ? taskEdits(tasks, plan, problems) : [],
    positions: positions ? positionEdits(positions, plan, problems) : [],
    problems,
  }
}

function taskEdits(table: Table, plan: ActionPlan, problems: EditProblem[]): TaskEdit[] {
  tellMissingColumns(table, taskColumns, problems)
  const byReference = new Map(plan.tasks.map(task => [task.reference.toLowerCase(), task]))
  const byWords = new Map(plan.tasks.map(task => [words(task.title, task.name), task]))
  const seen = new Set<string>()
  const edits: TaskEdit[] = []
  for (const row of table.rows) {
    const reference = textIn(row.cells.get('Reference')).toLowerCase()
    const name = textIn(row.cells.get('Action'))
    const task = byReference.get(reference) ?? byWords.get(words(textIn(row.cells.get('Document')), name))
    const tell = (message: string) => problems.push({ sheet: table.name, row: row.number, message })
    if (!task) {
      tell(`“${name === '' ? reference : name}” is not an action of this plan. The row was left out.`)
      continue
    }
    if (seen.has(task.id)) {
      tell(`The action ${task.reference} stands here a second time. Its first row was taken.`)
      continue
    }
    seen.add(task.id)
    edits.push({
      id: task.id,
      ...filled('owner', row, 'Owner', value => ({ value: textIn(value) }), tell),
      ...filled('due', row, 'Due', value => dueIn(value, plan.asAt), tell),
      ...filled('status', row, 'Status', statusIn, tell),
      ...filled('note', row, 'Progress', value => ({ value: textIn(value) }), tell),
    })
  }
  const left = plan.tasks.length - seen.size
  if (left > 0) {
    const stay =
      left === 1
        ? 'action of the plan is not in the file and stays as it is'
        : 'actions of the plan are not in the file and stay as they are'
    problems.push({ sheet: table.name, message: `${left} ${stay}.` })
  }
  return edits
}

function positionEdits(table: Table, plan: ActionPlan, problems: EditProblem[]): PositionEdit[] {
  tellMissingColumns(table, positionColumns, problems)
  const known = new Set(plan.positions.map(({ recommendation }) => recommendation))
  const seen = new Set<string>()
  return table.rows.flatMap((row): PositionEdit[] => {
    const recommendation = textIn(row.cells.get('Recommendation')).toUpperCase()
    const tell = (message: string) => problems.push({ sheet: table.name, row: row.number, message })
    if (!known.has(recommendation)) {
      tell(`“${recommendation}” is not a recommendation of this plan. The row was left out.`)
      return []
    }
    if (seen.has(recommendation)) {
      tell(`${recommendation} stands here a second time. Its first row was taken.`)
      return []
    }
    seen.add(recommendation)
    return [
      {
        recommendation,
        ...filled('said', row, 'Our answer', answerIn, tell),
        ...filled('reason', row, 'Our reason', value => ({ value: textIn(value) }), tell),
      },
    ]
  })
}

/** A field as a property, where the sheet has its column and the value can be read; else what is wrong is told. */
function filled<Name extends string, Value>(
  name: Name,
  row: TableRow,
  column: string,
  read: (value: CellValue) => Filled<Value>,
  tell: (message: string) => void,
): { readonly [key in Name]?: Value } {
  const cell = row.cells.get(column)
  if (cell === undefined) return {}
  const result = read(cell)
  if ('problem' in result) {
    tell(`${column}: ${result.problem} What was in the plan stays.`)
    return {}
  }
  return { [name]: result.value } as { readonly [key in Name]?: Value }
}

function tellMissingColumns<R>(table: Table, columns: readonly Column<R>[], problems: EditProblem[]): void {
  const lacking = columns.filter(({ name, field }) => field !== undefined && !table.columns.has(name))
  if (lacking.length === 0) return
  const names = lacking.map(({ name }) => `“${name}”`).join(', ')
  problems.push({ sheet: table.name, message: `There is no column ${names}: what the plan has there stays as it is.` })
}

function words(title: string, name: string): string {
  return `${title} ${name}`.toLowerCase().replace(/\s+/g, ' ').trim()
}
