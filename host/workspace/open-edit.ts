import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { taskStatuses } from '../../engine/action-plan/plan.ts'
import { first, json, run } from './rows.ts'

/** The setting that holds it. */
const name = 'plan-edit'

const schema = z.object({
  /** The task that is being filled in, by whom, and when they last wrote something. */
  task: z.string(),
  who: z.string(),
  at: z.iso.datetime(),
  /** What was filled in before. */
  before: z.object({ owner: z.string(), due: z.string(), status: z.enum(taskStatuses), note: z.string() }),
})

/** An edit of the action plan that goes on: what is written is saved, and the trail does not tell of it yet. */
export type OpenEdit = Readonly<z.infer<typeof schema>>

/** The edit that goes on, if one does; it is kept, so that it is not lost with the program. */
export function openEdit(db: DatabaseSync): OpenEdit | undefined {
  const row = first(db, 'SELECT value FROM settings WHERE name = ?', name)
  return row && schema.safeParse(json(row, 'value')).data
}

export function putOpenEdit(db: DatabaseSync, edit: OpenEdit): void {
  run(db, 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(edit))
}

export function dropOpenEdit(db: DatabaseSync): void {
  run(db, 'DELETE FROM settings WHERE name = ?', name)
}
