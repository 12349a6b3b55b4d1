import { useEffect, useMemo, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import type { PlanView, TaskEntry } from '../../host/bridge/contract/action-plan.ts'
import { chosenTasks, isNarrowed, type PlanChoices } from './plan-choices.ts'
import { ownersOf, PlanFilters } from './plan-filters.tsx'
import { planLines } from './plan-lines.ts'
import { TaskTable } from './task-table.tsx'

interface Properties {
  readonly view: PlanView
  readonly choices: PlanChoices
  readonly choose: (choices: PlanChoices) => void
  readonly fillIn: (entry: TaskEntry) => Promise<void>
}

/** The actions by document, with what narrows them. */
export function TaskList({ view, choices, choose, fillIn }: Properties) {
  const { plan, closed } = view
  const chosen = useChosen(view, choices)
  const lines = useMemo(() => planLines(plan.tasks, chosen), [plan, chosen])
  const shown = lines.filter(({ kind }) => kind === 'task').length
  const all = counted(plan.tasks.length, 'action')
  return (
    <>
      <PlanFilters
        tasks={plan.tasks}
        choices={choices}
        choose={choose}
        count={isNarrowed(choices) ? `${shown} of ${all}` : all}
      />
      <datalist id="plan-owners">
        {ownersOf(plan.tasks)
          .filter(owner => owner !== '')
          .map(owner => (
            <option key={owner} value={owner} />
          ))}
      </datalist>
      {shown === 0 ? (
        <p>{choices.overdue ? 'No action is overdue.' : 'No action has this owner and this status.'}</p>
      ) : (
        <TaskTable
          lines={lines}
          closed={new Set(closed)}
          asAt={plan.asAt}
          at={choices.at}
          leave={at => choose({ ...choices, at })}
          fillIn={fillIn}
        />
      )}
    </>
  )
}

/** The tasks that are shown. A row does not go while it is filled in: what is chosen is looked at when the choice or the plan’s rows change. */
function useChosen({ plan }: PlanView, choices: PlanChoices): ReadonlySet<string> {
  const { owner, status, overdue } = choices
  const key = JSON.stringify([owner, status, overdue, plan.tasks.map(({ id }) => id)])
  const [chosen, setChosen] = useState(() => ({ key, ids: chosenTasks(plan.tasks, choices, plan.asAt) }))
  useEffect(() => {
    if (chosen.key !== key) setChosen({ key, ids: chosenTasks(plan.tasks, choices, plan.asAt) })
  }, [chosen.key, key, plan, choices])
  return chosen.ids
}
