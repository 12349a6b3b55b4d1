import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { TaskFields } from '../../engine/action-plan/plan.ts'
import { counted } from '../../engine/labels/counts.ts'
import type { TaskEntry } from '../../host/bridge/contract/action-plan.ts'
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
  const scroller = useRef<HTMLDivElement>(null)
  const [drafts] = useState<Drafts<TaskFields>>(() => new Map())
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (lines[index]?.kind === 'document' ? 40 : 116),
    getItemKey: index => keyOf(lines[index]),
    overscan: 6,
  })
  useLayoutEffect(() => {
    const index = lines.findIndex(line => line.kind === 'task' && line.task.id === at)
    if (index > 0) virtual.scrollToIndex(index, { align: 'start' })
  }, [])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className="plan-table" ref={scroller} data-scroll>
      <table aria-label="Actions" aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Room height={before} />
        <tbody>
          {items.map(({ index, key }) => {
            const line = lines[index]
            if (!line) return null
            const row = { ref: virtual.measureElement, 'data-index': index, 'aria-rowindex': index + 2 }
            return line.kind === 'document' ? (
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
          })}
        </tbody>
        <Room height={after} />
      </table>
    </div>
  )
}

/** The room of rows that are not on the page. */
function Room({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tbody aria-hidden="true" className="room">
      <tr>
        <td style={{ height }} />
      </tr>
    </tbody>
  )
}

function keyOf(line: PlanLine | undefined): string {
  return line?.kind === 'task' ? line.task.id : `document ${line?.document}`
}
