import type { DatabaseSync } from 'node:sqlite'
import type { DecisionAnchor, LostReason } from '../../engine/compare/carry-forward.ts'
import type { DecisionState } from '../../engine/decision.ts'
import type { Span } from '../../engine/document.ts'
import { all, first, integer, json, optional, type Row, run, text } from './rows.ts'

/** A decision as it is kept. `occurrence` is '' for the whole finding, else "block:start". */
export interface DecisionRow {
  readonly id: number
  readonly document: string
  readonly finding: string
  readonly occurrence: string
  readonly state: DecisionState
  readonly reason?: string
  readonly note?: string
  /** The finding's suggestion goes into the Word file as a tracked change. */
  readonly suggested?: true
  readonly who: string
  readonly madeAt: string
  readonly anchor: DecisionAnchor
  readonly version: number
  readonly lost?: LostReason
}

/** A decision to be saved, under its number if it has one already. */
export type UnsavedRow = Omit<DecisionRow, 'id'> & { readonly id?: number }

/** A finding that a reviewer added, as it is kept. */
export interface ReviewerFindingRow {
  readonly document: string
  readonly id: string
  readonly at: Span
  readonly version: number
  readonly title: string
  readonly why: string
  readonly instead?: string
  readonly who: string
  readonly madeAt: string
  readonly lost: boolean
}

/** All decisions of a document, including those that lost their place. */
export function decisionsOf(db: DatabaseSync, document: string): DecisionRow[] {
  return all(db, 'SELECT * FROM decisions WHERE document = ? ORDER BY id', document).map(decisionOf)
}

/** The decision on a finding, or on a place of it. */
export function decisionOn(
  db: DatabaseSync,
  document: string,
  finding: string,
  place: string,
): DecisionRow | undefined {
  const sql = 'SELECT * FROM decisions WHERE document = ? AND finding = ? AND occurrence = ? AND lost IS NULL'
  const row = first(db, sql, document, finding, place)
  return row && decisionOf(row)
}

/**
 * Saves a decision, under its number if it has one, and returns the number. Covered by evidence is kept as dismissed with the passage in
 * its anchor, which is how an earlier Evenhand understands it.
 */
export function putDecision(db: DatabaseSync, decision: UnsavedRow): number {
  const { id, document, finding, occurrence, state, reason, note, suggested, who, madeAt, anchor, version, lost } =
    decision
  return run(
    db,
    `INSERT OR REPLACE INTO decisions (id, document, finding, occurrence, state, reason, note, suggested, who, made_at, anchor, version, lost)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id ?? null,
    document,
    finding,
    occurrence,
    state === 'covered' ? 'dismissed' : state,
    reason ?? null,
    note ?? null,
    suggested ? 1 : 0,
    who,
    madeAt,
    JSON.stringify(anchor),
    version,
    lost ?? null,
  )
}

export function dropDecision(db: DatabaseSync, id: number): void {
  run(db, 'DELETE FROM decisions WHERE id = ?', id)
}

/** All findings that reviewers added to a document. */
export function reviewerFindingsOf(db: DatabaseSync, document: string): ReviewerFindingRow[] {
  return all(db, 'SELECT * FROM reviewer_findings WHERE document = ? ORDER BY made_at, id', document).map(ownRowOf)
}

export function putReviewerFinding(db: DatabaseSync, finding: ReviewerFindingRow): void {
  run(
    db,
    `INSERT OR REPLACE INTO reviewer_findings (document, id, at, version, title, why, instead, who, made_at, lost)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    finding.document,
    finding.id,
    JSON.stringify(finding.at),
    finding.version,
    finding.title,
    finding.why,
    finding.instead ?? null,
    finding.who,
    finding.madeAt,
    finding.lost ? 1 : 0,
  )
}

export function dropReviewerFinding(db: DatabaseSync, document: string, id: string): void {
  run(db, 'DELETE FROM reviewer_findings WHERE document = ? AND id = ?', document, id)
}

function decisionOf(row: Row): DecisionRow {
  const anchor = json<DecisionAnchor>(row, 'anchor')
  return {
    id: integer(row, 'id'),
    document: text(row, 'document'),
    finding: text(row, 'finding'),
    occurrence: text(row, 'occurrence'),
    state: anchor.evidence ? 'covered' : (text(row, 'state') as DecisionState),
    ...optional(row, 'reason', 'reason'),
    ...optional(row, 'note', 'note'),
    ...(row.suggested === 1 ? { suggested: true as const } : {}),
    who: text(row, 'who'),
    madeAt: text(row, 'made_at'),
    anchor,
    version: integer(row, 'version'),
    ...(optional(row, 'lost', 'lost') as { lost?: LostReason }),
  }
}

function ownRowOf(row: Row): ReviewerFindingRow {
  return {
    document: text(row, 'document'),
    id: text(row, 'id'),
    at: json(row, 'at'),
    version: integer(row, 'version'),
    title: text(row, 'title'),
    why: text(row, 'why'),
    ...optional(row, 'instead', 'instead'),
    who: text(row, 'who'),
    madeAt: text(row, 'made_at'),
    lost: integer(row, 'lost') === 1,
  }
}
