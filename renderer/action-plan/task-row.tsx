import { Input, Select, Textarea } from '@fluentui/react-components'
import {
  isOverdue,
  type PlannedTask,
  type TaskFields,
  type TaskStatus,
  taskStatuses,
  taskStatusLabels,
} from '../../engine/action-plan/plan.ts'
import type { TaskEntry } from '../../host/bridge/contract/action-plan.ts'
import type { LongRow } from '../ui/long-table.tsx'
import { TaskAbout } from './task-about.tsx'
import { type Drafts, useDraft } from './use-draft.ts'

interface Properties {
  readonly task: PlannedTask
  /** No review asks for it any more. */
  readonly isClosed: boolean
  readonly asAt: string
  readonly drafts: Drafts<TaskFields>
  readonly leave: (task: string) => void
  readonly fillIn: (entry: TaskEntry) => Promise<void>
  /** What the table needs of its row. */
  readonly row: LongRow
}

/** An action with the fields that people fill in. */
export function TaskRow({ task, isClosed, asAt, drafts, leave, fillIn, row }: Properties) {
  const { id, name, owner, due, status, note } = task
  const kept: TaskFields = { owner, due, status, note }
  const draft = useDraft(id, kept, drafts, changes => fillIn({ id, ...changes }))
  const { fields, change } = draft
  return (
    <tr
      {...row}
      data-closed={isClosed || undefined}
      onBlur={event => (event.currentTarget.contains(event.relatedTarget) ? undefined : draft.leave())}
    >
      <TaskAbout task={task} isClosed={isClosed} isOverdue={isOverdue(fields, asAt)} leave={() => leave(id)} />
      <td data-column="Owner">
        <Input
          aria-label={`Owner: ${name}`}
          value={fields.owner}
          maxLength={200}
          list="plan-owners"
          onChange={(_, { value }) => change({ owner: value })}
        />
      </td>
      <td data-column="Due">
        <Input
          type="date"
          aria-label={`Due: ${name}`}
          value={fields.due}
          onChange={({ target }, { value }) => {
            // A day that is half typed is empty to the browser, and no reason to take the old one out.
            if (value !== '' || !target.validity.badInput) change({ due: value })
          }}
        />
      </td>
      <td data-column="Status">
        <Select
          aria-label={`Status: ${name}`}
          value={fields.status}
          onChange={(_, { value }) => change({ status: value as TaskStatus })}
        >
          {taskStatuses.map(one => (
            <option key={one} value={one}>
              {taskStatusLabels[one]}
            </option>
          ))}
        </Select>
      </td>
      <td data-column="Progress">
        <Textarea
          aria-label={`Progress: ${name}`}
          value={fields.note}
          resize="vertical"
          rows={2}
          onChange={(_, { value }) => change({ note: value })}
        />
      </td>
    </tr>
  )
}
