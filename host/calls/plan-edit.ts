import { changesBy } from '../../engine/action-plan/changes.ts'
import type { ActionPlan, PlannedTask, TaskFields } from '../../engine/action-plan/plan.ts'
import { UserError } from '../../engine/errors.ts'
import type { TaskEntry } from '../bridge/contract/action-plan.ts'
import { storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { dropOpenEdit, type OpenEdit, openEdit, putOpenEdit } from '../workspace/open-edit.ts'
import { fillIn, plannedTask, withoutFallingBehind } from '../workspace/planned-tasks.ts'
import { addToTrail } from '../workspace/trail.ts'
import { type HostContext, reviewerNow } from './context.ts'

/** An edit goes on while no more than so many minutes pass between two of its steps. */
const minutes = 5

/**
 * Fills in a task. What one person writes about one task without a long pause is one edit, which the trail tells of once it has ended: what is
 * typed is saved word by word. Call it in a transaction. Throws UserError `not-found` where there is no such task.
 */
export function fillInStep(context: HostContext, { id, ...entry }: TaskEntry): PlannedTask {
  const { db, now } = context
  const task = taskWithId(context, id)
  const after: PlannedTask = { ...task, ...entry }
  const who = reviewerNow(context)
  const open = openEdit(db)
  const goesOn = open?.task === id && open.who === who && Date.parse(now()) - Date.parse(open.at) < minutes * 60_000
  if (!goesOn) endOpen(context, open)
  if (whatChanged(task, after).length === 0) return after
  fillIn(db, id, after)
  putOpenEdit(db, { task: id, who, at: now(), before: goesOn ? open.before : fieldsOf(task) })
  endLater(context)
  return after
}

/** Fills in a task at once, as from a workbook, with a line of its own in the trail. Call it in a transaction, when no edit is open. */
export function fillInWhole(context: HostContext, { id, ...entry }: TaskEntry): void {
  const { db, now } = context
  const task = taskWithId(context, id)
  const after: PlannedTask = { ...task, ...entry }
  fillIn(db, id, after)
  tell(context, { task: id, who: reviewerNow(context), at: now(), before: fieldsOf(task) })
}

/** Ends the edit that is open, if there is one: the trail then tells of it. */
export function endEdit(context: HostContext): void {
  const { db } = context
  clearTimeout(timers.get(context))
  const open = openEdit(db)
  if (open) inTransaction(db, () => endOpen(context, open))
}

/** The same where nobody waits for it: what fails is done with the next edit, or at the next start. */
export function endEditQuietly(context: HostContext): void {
  try {
    if (context.db.isOpen) endEdit(context)
  } catch (fault) {
    context.log(fault)
  }
}

const timers = new WeakMap<HostContext, NodeJS.Timeout>()

function endLater(context: HostContext): void {
  clearTimeout(timers.get(context))
  timers.set(context, setTimeout(() => endEditQuietly(context), minutes * 60_000).unref())
}

function endOpen(context: HostContext, open: OpenEdit | undefined): void {
  if (!open) return
  dropOpenEdit(context.db)
  tell(context, open)
}

/** Tells in the trail what an edit has changed, if anything is other than before it. */
function tell({ db }: HostContext, { task: id, who, at, before }: OpenEdit): void {
  const task = plannedTask(db, id)?.task
  if (!task) return
  const said = whatChanged({ ...task, ...before }, task)
  if (said.length === 0) return
  const { document } = task
  const { name } = storedDocument(db, document)
  const what = `Filled in the plan for “${task.name}”: ${said.join('; ')}`
  withoutFallingBehind(db, document, () => addToTrail(db, { when: at, who, what, document, name }))
}

function whatChanged(before: PlannedTask, after: PlannedTask): readonly string[] {
  const entry = { id: after.id, ...fieldsOf(after) }
  const changes = changesBy({ tasks: [entry], positions: [], problems: [] }, { ...empty, tasks: [before] })
  return changes.map(({ field, to }) =>
    to === '' ? `${field.toLowerCase()} taken out` : `${field.toLowerCase()}: ${to}`,
  )
}

function fieldsOf({ owner, due, status, note }: TaskFields): TaskFields {
  return { owner, due, status, note }
}

function taskWithId({ db }: HostContext, id: string): PlannedTask {
  const row = plannedTask(db, id)
  if (!row)
    throw new UserError('not-found', 'This action is no longer in the plan. Its document was removed from the library.')
  return row.task
}

const empty: ActionPlan = { organisation: '', asAt: '', tasks: [], positions: [] }
