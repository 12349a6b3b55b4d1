import type { DatabaseSync } from 'node:sqlite'
import type { Said } from '../../engine/sharing/merge.ts'
import type { Settlement } from '../bridge/contract/sharing.ts'
import { all, first, integer, json, type Row, run, text } from './rows.ts'

/** What a decision from somebody else's file was about, in the review here, as a reader is shown it. */
export interface MergedAbout {
  readonly finding: string
  /** '' for the whole finding. */
  readonly occurrence: string
  /** Absent for a finding that a reviewer added. */
  readonly rule?: string
  readonly title: string
  readonly quote: string
  readonly context: string
}

/** A decision from somebody else's file: what became of it, and what stood here at the time. */
export interface Merged {
  readonly id: number
  readonly document: string
  /** The same for the same decision in every file. */
  readonly key: string
  readonly outcome: 'taken' | 'same' | 'outdated' | 'differs' | 'lost'
  readonly about: MergedAbout
  readonly mine?: Said
  readonly theirs: Said
  readonly mergedAt: string
  readonly settled?: Settlement
}

/** Keeps what became of a decision from a file, once for each. */
export function keepMerged(db: DatabaseSync, merged: Omit<Merged, 'id' | 'settled'>): void {
  run(
    db,
    `INSERT INTO merged (document, key, outcome, about, mine, theirs, merged_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    merged.document,
    merged.key,
    merged.outcome,
    JSON.stringify(merged.about),
    merged.mine ? JSON.stringify(merged.mine) : null,
    JSON.stringify(merged.theirs),
    merged.mergedAt,
  )
}

/** The keys of everything that was merged into a document. */
export function mergedKeys(db: DatabaseSync, document: string): ReadonlySet<string> {
  return new Set(all(db, 'SELECT key FROM merged WHERE document = ?', document).map(row => text(row, 'key')))
}

const ofLibrary = 'FROM merged m JOIN documents d ON d.id = m.document WHERE d.deleted_at IS NULL'

/** The conflicts that wait for a person, in the order of documents and as they came. */
export function openConflicts(db: DatabaseSync, document?: string): readonly Merged[] {
  const sql = `SELECT m.* ${ofLibrary} AND m.outcome = 'differs' AND m.settled IS NULL AND (? IS NULL OR d.id = ?)
    ORDER BY d.name, d.id, m.id`
  return all(db, sql, document ?? null, document ?? null).map(mergedOf)
}

/** A conflict by its number, settled or not. */
export function conflictWithId(db: DatabaseSync, id: number): Merged | undefined {
  const row = first(db, `SELECT m.* ${ofLibrary} AND m.outcome = 'differs' AND m.id = ?`, id)
  return row && mergedOf(row)
}

/** Everything that was merged where something was decided here too, as it came. */
export function decidedByBoth(db: DatabaseSync, document?: string): readonly Merged[] {
  const sql = `SELECT m.* ${ofLibrary} AND m.outcome IN ('same', 'differs') AND (? IS NULL OR d.id = ?)
    ORDER BY d.name, d.id, m.id`
  return all(db, sql, document ?? null, document ?? null).map(mergedOf)
}

/** Notes how a conflict was settled; null: not yet. */
export function setSettled(db: DatabaseSync, id: number, settled: Settlement | null): void {
  run(db, 'UPDATE merged SET settled = ? WHERE id = ?', settled, id)
}

function mergedOf(row: Row): Merged {
  return {
    id: integer(row, 'id'),
    document: text(row, 'document'),
    key: text(row, 'key'),
    outcome: text(row, 'outcome') as Merged['outcome'],
    about: json(row, 'about'),
    ...(row.mine === null ? {} : { mine: json<Said>(row, 'mine') }),
    theirs: json(row, 'theirs'),
    mergedAt: text(row, 'merged_at'),
    ...(row.settled === null ? {} : { settled: text(row, 'settled') as Settlement }),
  }
}
