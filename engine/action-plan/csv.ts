import { stringify } from 'csv-stringify/browser/esm/sync'
import { withoutFormulas } from '../export/csv.ts'
import { taskColumns } from './columns.ts'
import type { ActionPlan } from './plan.ts'

/** The actions of a plan as CSV with a byte order mark, which Excel needs. No cell can start a formula. */
export function planAsCsv(plan: ActionPlan): Uint8Array {
  const rows = plan.tasks.map(task => taskColumns.map(({ cell }) => cell(task, plan.asAt)))
  const text = stringify(rows, {
    header: true,
    columns: taskColumns.map(({ name }) => name),
    bom: true,
    cast: { string: withoutFormulas },
    record_delimiter: 'windows',
  })
  return new TextEncoder().encode(text)
}
