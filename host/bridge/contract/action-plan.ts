import type { EditProblem, FieldChange } from '../../../engine/action-plan/edits.ts'
import type { ActionPlan, Stand, TaskFields } from '../../../engine/action-plan/plan.ts'

/** The action plan as the screen shows it. */
export interface PlanView {
  readonly plan: ActionPlan
  /** Ids of tasks that no review asks for any more; people filled something in, so they are kept. */
  readonly closed: readonly string[]
  /** How many documents were reviewed or decided on since the plan was last brought up to date. */
  readonly behind: number
}

/** What is filled in for a task; what is absent stays. */
export type TaskEntry = { readonly id: string } & Partial<TaskFields>

/** The organisation's answer on a recommendation; `said` is null for none. */
export interface PositionEntry {
  readonly recommendation: string
  readonly said: Stand | null
  readonly reason: string
}

export const planFormats = ['xlsx', 'csv', 'word'] as const
export type PlanFormat = (typeof planFormats)[number]

/** What a filled-in workbook would change, or has changed, and what in it could not be read. */
export interface PlanFromFile {
  readonly changes: readonly FieldChange[]
  readonly problems: readonly EditProblem[]
}
