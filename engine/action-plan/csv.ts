import { table } from '../export/csv.ts'
import { taskColumns } from './columns.ts'
import type { ActionPlan } from './plan.ts'

/** The actions of a plan as CSV, for a spreadsheet. */
export function planAsCsv({ tasks, asAt }: ActionPlan): Uint8Array {
  const rows = tasks.map(task => Object.fromEntries(taskColumns.map(({ name, cell }) => [name, cell(task, asAt)])))
  const names = taskColumns.map(({ name }) => name)
  return new TextEncoder().encode(table(names, rows))
}
