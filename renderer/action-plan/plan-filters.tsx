import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import { type PlannedTask, type TaskStatus, taskStatuses, taskStatusLabels } from '../../engine/action-plan/plan.ts'
import { isNarrowed, type PlanChoices } from './plan-choices.ts'

interface Properties {
  readonly tasks: readonly PlannedTask[]
  readonly choices: PlanChoices
  readonly choose: (choices: PlanChoices) => void
  /** "12 of 83 actions". */
  readonly count: string
}

/** Which actions are shown: whose, how far they have come, and whether they are overdue. */
export function PlanFilters({ tasks, choices, choose, count }: Properties) {
  const owners = ownersOf(tasks)
  const index = choices.owner === undefined ? -1 : owners.indexOf(choices.owner)
  return (
    <fieldset className="plan-filters">
      <legend className="for-readers">Which actions</legend>
      <Field label="Owner">
        <Select value={index} onChange={(_, { value }) => choose({ ...choices, owner: owners[Number(value)] })}>
          <option value={-1}>All owners</option>
          {owners.map((owner, i) => (
            <option key={owner} value={i}>
              {owner === '' ? 'Nobody yet' : owner}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Status">
        <Select
          value={choices.status ?? ''}
          onChange={(_, { value }) => choose({ ...choices, status: value === '' ? undefined : (value as TaskStatus) })}
        >
          <option value="">Every status</option>
          {taskStatuses.map(status => (
            <option key={status} value={status}>
              {taskStatusLabels[status]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label="Only overdue"
        checked={choices.overdue}
        onChange={(_, { checked }) => choose({ ...choices, overdue: checked === true })}
      />
      {isNarrowed(choices) ? (
        <Button onClick={() => choose({ tab: choices.tab, overdue: false })}>Show all</Button>
      ) : null}
      <span className="quiet" role="status">
        {count}
      </span>
    </fieldset>
  )
}

/** Everybody who has an action, in the order of the alphabet; "" first where an action has no owner. */
export function ownersOf(tasks: readonly PlannedTask[]): readonly string[] {
  return [...new Set(tasks.map(({ owner }) => owner))].sort((a, b) => a.localeCompare(b, 'en-GB'))
}
