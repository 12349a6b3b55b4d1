import { type FileChild, Paragraph } from 'docx'
import { bold, heading, line, type Piece, quiet, runs } from '../export/report-word/blocks.ts'
import { type Column, table } from '../export/report-word/tables.ts'
import { wordFile } from '../export/report-word/word-file.ts'
import { counted } from '../labels/counts.ts'
import { longDate } from '../labels/dates.ts'
import { positionColumns, titleOfPlan } from './columns.ts'
import { type ActionPlan, isOverdue, type PlannedTask, taskStatusLabels } from './plan.ts'

/** The plan as a Word file: a table of actions for each document, and one of the recommendations. `date` is an ISO 8601 time. */
export async function planAsWord(plan: ActionPlan, author: string, date: string): Promise<Uint8Array> {
  const title = titleOfPlan(plan)
  const byDocument = Map.groupBy(plan.tasks, task => task.document)
  return wordFile({ title, author, date }, [
    new Paragraph({ heading: 'Title', children: runs([title]) }),
    line([summary(plan)], 'Lead'),
    heading('section', 'Actions'),
    ...(plan.tasks.length === 0 ? [line(['No action follows from the reviews so far.'])] : []),
    ...[...byDocument.values()].flatMap((tasks): FileChild[] => [
      heading('group', tasks[0]?.title ?? ''),
      table(
        columns,
        tasks.map(task => cellsOf(task, plan.asAt)),
      ),
    ]),
    heading('section', 'Recommendations of the review'),
    table(
      [
        { name: 'Recommendation', share: 38 },
        { name: 'The documents', share: 14 },
        { name: 'Our answer', share: 14 },
        { name: 'Our reason', share: 34 },
      ],
      plan.positions.map(position => {
        const [id = '', asks = '', ...others] = positionColumns.map(({ cell }) => cell(position, plan.asAt))
        return [[bold(id), ` ${asks}`], ...others.map(text => [text])]
      }),
    ),
  ])
}

const columns: readonly Column[] = [
  { name: 'Action', share: 52 },
  { name: 'Owner', share: 16 },
  { name: 'Due', share: 13 },
  { name: 'Status and progress', share: 19 },
]

function cellsOf(task: PlannedTask, asAt: string): readonly Piece[][] {
  const overdue = isOverdue(task, asAt) ? [bold(' Overdue.')] : []
  const note = task.note === '' ? [] : [` ${task.note}`]
  return [
    [bold(`${task.name}. `), `${task.open} ${task.what}`.trim(), quiet(` ${task.reference}`)],
    [task.owner],
    [task.due === '' ? '' : longDate(task.due)],
    [`${taskStatusLabels[task.status]}.`, ...overdue, ...note],
  ]
}

/** "14 actions: 9 to do, 3 under way, 2 done. One is overdue." */
export function summary({ tasks, asAt }: ActionPlan): string {
  const byStatus = Map.groupBy(tasks, ({ status }) => status)
  const counts = (Object.keys(taskStatusLabels) as (keyof typeof taskStatusLabels)[]).flatMap(status => {
    const count = byStatus.get(status)?.length ?? 0
    return count === 0 ? [] : [`${count} ${taskStatusLabels[status].toLowerCase()}`]
  })
  const late = tasks.filter(task => isOverdue(task, asAt)).length
  const overdue = late === 0 ? 'None is overdue.' : `${late} ${late === 1 ? 'is' : 'are'} overdue.`
  return tasks.length === 0
    ? 'The plan has no actions yet.'
    : `${counted(tasks.length, 'action')}: ${counts.join(', ')}. ${overdue}`
}
