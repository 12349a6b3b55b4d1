import { isOverdue, type PlannedTask, type TaskStatus } from '../../engine/action-plan/plan.ts'

/** What the reader has chosen to see of the plan. Kept while other pages are shown. */
export interface PlanChoices {
  readonly tab: 'actions' | 'recommendations'
  /** "" for actions that nobody has been given. */
  readonly owner?: string | undefined
  readonly status?: TaskStatus | undefined
  readonly overdue: boolean
  /** The action from which the reader went to its passage. */
  readonly at?: string | undefined
}

export const firstPlanChoices: PlanChoices = { tab: 'actions', overdue: false }

/** Whether actions are left out. */
export function isNarrowed({ owner, status, overdue }: PlanChoices): boolean {
  return owner !== undefined || status !== undefined || overdue
}

/** The ids of the tasks that the choices let through on a day. */
export function chosenTasks(
  tasks: readonly PlannedTask[],
  { owner, status, overdue }: PlanChoices,
  asAt: string,
): ReadonlySet<string> {
  return new Set(
    tasks
      .filter(
        task =>
          (owner === undefined || task.owner === owner) &&
          (status === undefined || task.status === status) &&
          (!overdue || isOverdue(task, asAt)),
      )
      .map(({ id }) => id),
  )
}
