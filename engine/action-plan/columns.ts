import { longDate } from '../labels/dates.ts'
import { standingLabels } from '../labels/standings.ts'
import { recommendations } from '../rules/recommendations.ts'
import { type ActionPlan, isOverdue, type PlannedTask, type Position, standLabels, taskStatusLabels } from './plan.ts'

/** A column of a table: its heading, its width in characters, and what stands in it. */
export interface Column<Row> {
  readonly name: string
  readonly width: number
  readonly cell: (row: Row, asAt: string) => string
  /** What people fill in here, by the field's name; absent where the review fills it in. */
  readonly field?: string
  /** The texts to choose from. */
  readonly choices?: readonly string[]
}

/** The columns of the tasks in the spreadsheet and in CSV. */
export const taskColumns: readonly Column<PlannedTask>[] = [
  { name: 'Reference', width: 12, cell: task => task.reference },
  { name: 'Document', width: 20, cell: task => task.title },
  { name: 'Action', width: 22, cell: task => task.name },
  { name: 'What is open', width: 30, cell: task => task.open },
  { name: 'What to do', width: 46, cell: task => task.what },
  { name: 'Owner', width: 16, cell: task => task.owner, field: 'owner' },
  { name: 'Due', width: 12, cell: task => task.due, field: 'due' },
  {
    name: 'Status',
    width: 16,
    cell: task => taskStatusLabels[task.status],
    field: 'status',
    choices: Object.values(taskStatusLabels),
  },
  { name: 'Progress', width: 28, cell: task => task.note, field: 'note' },
  { name: 'Overdue', width: 9, cell: (task, asAt) => (isOverdue(task, asAt) ? 'Overdue' : '') },
  { name: 'How binding', width: 18, cell: task => task.binding },
  { name: 'Recommendations', width: 16, cell: task => task.recommendations.join(' ') },
  { name: 'Where', width: 18, cell: task => task.where },
  { name: 'Passage', width: 30, cell: task => task.quote },
]

/** The columns of the recommendations. */
export const positionColumns: readonly Column<Position>[] = [
  { name: 'Recommendation', width: 17, cell: row => row.recommendation },
  { name: 'What it asks', width: 56, cell: row => titles.get(row.recommendation) ?? '' },
  {
    name: 'What the documents say',
    width: 24,
    cell: row => standingLabels[row.shown].long,
  },
  {
    name: 'Our answer',
    width: 14,
    cell: row => (row.said ? standLabels[row.said] : ''),
    field: 'said',
    choices: Object.values(standLabels),
  },
  { name: 'Our reason', width: 60, cell: row => row.reason, field: 'reason' },
]

const titles: ReadonlyMap<string, string> = new Map(recommendations.map(({ id, title }) => [id, title]))

/** "Action plan of Hollybank Trust, 28 November 2026". */
export function titleOfPlan({ organisation, asAt }: ActionPlan): string {
  const of = organisation === '' ? '' : ` of ${organisation}`
  return `Action plan${of}, ${longDate(asAt)}`
}
