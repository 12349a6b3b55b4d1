import type { Stand, TaskFields } from './plan.ts'

/** What a spreadsheet says of a task. A field that it has no column for is absent. */
export type TaskEdit = { readonly id: string } & Partial<TaskFields>

/** What it says of a recommendation. `said` is null where the answer was taken out. */
export interface PositionEdit {
  readonly recommendation: string
  readonly said?: Stand | null
  readonly reason?: string
}

/** A value that could not be read, or a row that belongs to nothing, and what was done about it. */
export interface EditProblem {
  readonly sheet: string
  /** Counts from 1, as in the spreadsheet. */
  readonly row?: number
  readonly message: string
}

export interface PlanEdits {
  readonly tasks: readonly TaskEdit[]
  readonly positions: readonly PositionEdit[]
  readonly problems: readonly EditProblem[]
}

/** One field that would change, for people to look at before it does. */
export interface FieldChange {
  readonly about: string
  readonly field: string
  readonly from: string
  readonly to: string
}
