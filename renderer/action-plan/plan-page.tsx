import { Spinner, Tab, TabList } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { LibraryViews } from '../ui/library-views.tsx'
import { BringBack } from './bring-back.tsx'
import { ExportMenu } from './export-menu.tsx'
import { NoPlan } from './no-plan.tsx'
import type { PlanChoices } from './plan-choices.ts'
import { PlanNotices } from './plan-notices.tsx'
import { PositionTable } from './position-table.tsx'
import { TaskList } from './task-list.tsx'
import { usePlan } from './use-plan.ts'
import './action-plan.css'

interface Properties {
  readonly choices: PlanChoices
  readonly choose: (choices: PlanChoices) => void
  /** The reader followed a reminder. */
  readonly onlyOverdue: boolean
}

/** The action plan: what follows from the reviews, who does it by when, and where the organisation stands on each recommendation. */
export function PlanPage({ choices, choose, onlyOverdue }: Properties) {
  const { view, error, setError, saved, fillIn, answer, update, updating } = usePlan()
  const [said, setSaid] = useState<string>()
  const planned = view && view.plan.tasks.length > 0 ? view : undefined
  useEffect(() => {
    if (onlyOverdue) choose({ ...choices, tab: 'actions', overdue: true })
  }, [onlyOverdue])
  return (
    <main className="plan" aria-labelledby="plan-title">
      <header className="page-head">
        <div>
          <h1 id="plan-title">Action plan</h1>
          <p>What follows from the reviews, who sees to it, and by when.</p>
        </div>
        {planned ? (
          <div className="page-actions">
            <BringBack fail={setError} say={setSaid} />
            <ExportMenu fail={setError} say={setSaid} />
          </div>
        ) : null}
      </header>
      <LibraryViews here="plan" />
      <PlanNotices error={error} said={said} behind={planned?.behind ?? 0} update={update} updating={updating} />
      {view === undefined && error === undefined ? <Spinner label="Opening the plan" /> : null}
      {view && !planned ? <NoPlan behind={view.behind} update={update} updating={updating} /> : null}
      {planned ? (
        <>
          <div className="plan-tabs">
            <TabList
              aria-label="Parts of the plan"
              selectedValue={choices.tab}
              onTabSelect={(_, data) => choose({ ...choices, tab: data.value as PlanChoices['tab'] })}
            >
              <Tab value="actions">
                Actions <span className="quiet">{planned.plan.tasks.length}</span>
              </Tab>
              <Tab value="recommendations">
                Recommendations <span className="quiet">{planned.plan.positions.length}</span>
              </Tab>
            </TabList>
            <span className="quiet saved" role="status">
              {saved === undefined ? '' : saved === 'saved' ? '✓ Saved' : 'Saving…'}
            </span>
          </div>
          {choices.tab === 'actions' ? (
            <TaskList view={planned} choices={choices} choose={choose} fillIn={fillIn} />
          ) : (
            <PositionTable positions={planned.plan.positions} answer={answer} />
          )}
        </>
      ) : null}
    </main>
  )
}
