import { useState } from 'react'
import type { TaskFields } from '../../engine/action-plan/plan.ts'
import { counted } from '../../engine/labels/counts.ts'
import type { TaskEntry } from '../../host/bridge/contract/action-plan.ts'
import { LongTable } from '../ui/long-table.tsx'
import { reviewLink } from '../ui/use-route.ts'
import type { PlanLine } from './plan-lines.ts'
import { TaskRow } from './task-row.tsx'
import type { Drafts } from './use-draft.ts'

interface Properties {
  readonly lines: readonly PlanLine[]
  /** Ids of tasks that no review asks for any more. */
  readonly closed: ReadonlySet<string>
  readonly asAt: string
  /** The task to begin with. */
  readonly at: string | undefined
  /** The reader goes to the passage of a task. */
  readonly leave: (task: string) => void
  readonly fillIn: (entry: TaskEntry) => Promise<void>
}

const columns = ['Action', 'What is open', 'Owner', 'Due', 'Status', 'Progress']

/** The actions as a table, of which only what is in view is on the page. */
export function TaskTable({ lines, closed, asAt, at, leave, fillIn }: Properties) {
  const [drafts] = useState<Drafts<TaskFields>>(() => new Map())
  return (
    <LongTable
      label="Actions"
      className="plan-table"
      columns={columns}
      lines={lines}
      keyOf={line => (line.kind === 'task' ? line.task.id : `document ${line.document}`)}
      heightOf={line => (line.kind === 'document' ? 40 : 116)}
      startAt={lines.findIndex(line => line.kind === 'task' && line.task.id === at)}
    >
      {(line, key, row) =>
        line.kind === 'document' ? (
          <tr key={key} className="plan-document" {...row}>
            <th scope="rowgroup" colSpan={columns.length}>
              <a href={reviewLink({ document: line.document })}>{line.title}</a>{' '}
              <span className="quiet">{counted(line.count, 'action')}</span>
            </th>
          </tr>
        ) : (
          <TaskRow
            key={key}
            task={line.task}
            isClosed={closed.has(line.task.id)}
            asAt={asAt}
            drafts={drafts}
            leave={leave}
            fillIn={fillIn}
            row={row}
          />
        )
      }
    </LongTable>
  )
}
