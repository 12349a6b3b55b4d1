import type { DatabaseSync } from 'node:sqlite'
import type { PlannedTask, Stand, Task, TaskFields, TaskStatus } from '../../engine/action-plan/plan.ts'
import { all, first, integer, json, type Row, run, text } from './rows.ts'

/** A task as it is kept; `standing` while a review still asks for it. */
export interface TaskRow {
  readonly task: PlannedTask
  readonly standing: boolean
}

/** The organisation's own answer on a recommendation. */
export interface PositionRow {
  readonly recommendation: string
  readonly said: Stand | undefined
  readonly reason: string
}

const kept = `FROM planned_tasks p JOIN documents d ON d.id = p.document WHERE d.deleted_at IS NULL`

/** The tasks of all documents in the library, by document, the most urgent first. */
export function plannedTasks(db: DatabaseSync): readonly TaskRow[] {
  return all(db, `SELECT p.* ${kept} ORDER BY d.name, d.id, p.standing DESC, p.position`).map(rowOf)
}

export function plannedTask(db: DatabaseSync, id: string): TaskRow | undefined {
  const row = first(db, `SELECT p.* ${kept} AND p.id = ?`, id)
  return row && rowOf(row)
}

/** How many tasks should have been done before a day (ISO) and are not. */
export function countOverdue(db: DatabaseSync, day: string): number {
  const sql = `SELECT count(*) AS n ${kept} AND p.due <> '' AND p.due < ? AND p.status IN ('to-do', 'under-way')`
  return integer(first(db, sql, day) ?? {}, 'n')
}

/**
 * Replaces the tasks of a document. What people filled in stays with its task; a task that no review asks for any more is kept where
 * something was filled in, and is otherwise taken out.
 */
export function replaceTasks(db: DatabaseSync, document: string, tasks: readonly Task[]): void {
  run(db, 'UPDATE planned_tasks SET standing = 0 WHERE document = ?', document)
  tasks.forEach((task, position) => {
    run(
      db,
      `INSERT INTO planned_tasks (id, document, position, task, standing) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, task = excluded.task, standing = 1`,
      task.id,
      document,
      position,
      JSON.stringify(task),
    )
  })
  const untouched = `owner = '' AND due = '' AND note = '' AND status = 'to-do'`
  run(db, `DELETE FROM planned_tasks WHERE document = ? AND standing = 0 AND ${untouched}`, document)
}

/** Sets what people filled in for a task. */
export function fillIn(db: DatabaseSync, id: string, { owner, due, status, note }: TaskFields): void {
  const sql = 'UPDATE planned_tasks SET owner = ?, due = ?, status = ?, note = ? WHERE id = ?'
  run(db, sql, owner, due, status, note, id)
}

/** What a document's tasks were last made from: its review, and the last line of its trail. */
export interface PlannedFrom {
  readonly review: string
  readonly trail: number
}

export function plannedFrom(db: DatabaseSync): ReadonlyMap<string, PlannedFrom> {
  const rows = all(db, 'SELECT document, review, trail FROM planned_from')
  return new Map(
    rows.map(row => [text(row, 'document'), { review: text(row, 'review'), trail: integer(row, 'trail') }]),
  )
}

export function setPlannedFrom(db: DatabaseSync, document: string, { review, trail }: PlannedFrom): void {
  run(db, 'INSERT OR REPLACE INTO planned_from (document, review, trail) VALUES (?, ?, ?)', document, review, trail)
}

/** Does work that adds to a document's trail and changes nothing that its tasks are made from: if they were up to date, they stay so. */
export function withoutFallingBehind(db: DatabaseSync, document: string, work: () => void): void {
  const last = '(SELECT max(id) FROM trail WHERE document = ?)'
  const current = first(db, `SELECT 1 FROM planned_from WHERE document = ? AND trail = ${last}`, document, document)
  work()
  if (current) run(db, `UPDATE planned_from SET trail = ${last} WHERE document = ?`, document, document)
}

/** The last line of each document's trail, by the document. */
export function lastTrailLines(db: DatabaseSync): ReadonlyMap<string, number> {
  const rows = all(db, 'SELECT document, max(id) AS last FROM trail GROUP BY document')
  return new Map(rows.map(row => [text(row, 'document'), integer(row, 'last')]))
}

export function positionsOf(db: DatabaseSync): ReadonlyMap<string, PositionRow> {
  const rows = all(db, 'SELECT recommendation, said, reason FROM positions')
  return new Map(
    rows.map(row => {
      const recommendation = text(row, 'recommendation')
      const said = typeof row.said === 'string' ? (row.said as Stand) : undefined
      return [recommendation, { recommendation, said, reason: text(row, 'reason') }]
    }),
  )
}

export function putPosition(db: DatabaseSync, { recommendation, said, reason }: PositionRow): void {
  const sql = 'INSERT OR REPLACE INTO positions (recommendation, said, reason) VALUES (?, ?, ?)'
  run(db, sql, recommendation, said ?? null, reason)
}

function rowOf(row: Row): TaskRow {
  return {
    task: {
      ...json<Task>(row, 'task'),
      owner: text(row, 'owner'),
      due: text(row, 'due'),
      status: text(row, 'status') as TaskStatus,
      note: text(row, 'note'),
    },
    standing: integer(row, 'standing') === 1,
  }
}
