import type { DatabaseSync } from 'node:sqlite'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Settlement } from '../bridge/contract/sharing.ts'
import {
  type DecisionRow,
  dropDecision,
  dropReviewerFinding,
  putDecision,
  putReviewerFinding,
  type ReviewerFindingRow,
} from './decisions.ts'
import { setSettled } from './merged.ts'
import { all, first, integer, json, run, text } from './rows.ts'

/** What an action changed: rows before and after it. */
export type Change =
  | { readonly kind: 'decision'; readonly before: DecisionRow | null; readonly after: DecisionRow | null }
  | {
      readonly kind: 'reviewer-finding'
      readonly before: ReviewerFindingRow | null
      readonly after: ReviewerFindingRow | null
    }
  | {
      readonly kind: 'type'
      readonly document: string
      readonly before: DocumentType | null
      readonly after: DocumentType | null
    }
  | {
      /** A conflict with somebody else's decision, by its number, and how it was settled; null: not yet. */
      readonly kind: 'conflict'
      readonly document: string
      readonly id: number
      readonly before: Settlement | null
      readonly after: Settlement | null
    }

export type Direction = 'undo' | 'redo'

/** An action on a document: its label, and what it changed in that document and in others. */
export interface Action {
  readonly id: number
  readonly label: string
  readonly changes: readonly Change[]
}

/** Records an action. Anything undone before can then no longer be redone. */
export function recordAction(db: DatabaseSync, document: string, label: string, changes: readonly Change[]): void {
  if (changes.length === 0) return
  run(db, 'DELETE FROM actions WHERE document = ? AND undone = 1', document)
  const sql = 'INSERT INTO actions (document, label, changes) VALUES (?, ?, ?)'
  run(db, sql, document, label, JSON.stringify(changes))
}

/** The next action to undo or redo. */
export function nextAction(db: DatabaseSync, document: string, direction: Direction): Action | undefined {
  const which = direction === 'undo' ? 'undone = 0 ORDER BY id DESC' : 'undone = 1 ORDER BY id ASC'
  const row = first(db, `SELECT id, label, changes FROM actions WHERE document = ? AND ${which}`, document)
  return row && { id: integer(row, 'id'), label: text(row, 'label'), changes: json(row, 'changes') }
}

/**
 * Sets the rows of an action to what they were before it (undo) or after it (redo). Decisions are restored as lost, because
 * another may have their place by now: the caller carries them over to the current review and handles changes of type.
 */
export function applyAction(db: DatabaseSync, action: Action, direction: Direction): void {
  const ordered = direction === 'undo' ? [...action.changes].reverse() : action.changes
  for (const change of ordered) {
    if (change.kind === 'type') continue
    if (change.kind === 'conflict') {
      setSettled(db, change.id, direction === 'undo' ? change.before : change.after)
      continue
    }
    const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
    if (change.kind === 'decision') {
      if (from) dropDecision(db, (from as DecisionRow).id)
      if (to) putDecision(db, { lost: 'not-flagged', ...(to as DecisionRow) })
    } else {
      if (from) dropReviewerFinding(db, (from as ReviewerFindingRow).document, (from as ReviewerFindingRow).id)
      if (to) putReviewerFinding(db, to as ReviewerFindingRow)
    }
  }
  run(db, 'UPDATE actions SET undone = ? WHERE id = ?', direction === 'undo' ? 1 : 0, action.id)
}

/** Discards the undo history of a document, because its decisions no longer correspond one to one to the earlier ones. */
export function forgetActions(db: DatabaseSync, document: string): void {
  run(db, 'DELETE FROM actions WHERE document = ?', document)
  for (const row of all(db, 'SELECT id, changes FROM actions WHERE instr(changes, ?) > 0', document)) {
    const changes = json<readonly Change[]>(row, 'changes').filter(change => documentOf(change) !== document)
    run(db, 'UPDATE actions SET changes = ? WHERE id = ?', JSON.stringify(changes), integer(row, 'id'))
  }
}

/** The document that a change is in. */
export function documentOf(change: Change): string | undefined {
  return change.kind === 'type' || change.kind === 'conflict'
    ? change.document
    : (change.after ?? change.before)?.document
}
