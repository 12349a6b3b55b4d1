import type { DatabaseSync } from 'node:sqlite'
import type { Fact } from '../../engine/review/facts.ts'
import type { Reading } from '../../engine/review/reading.ts'
import type { Review, RuleOutcome } from '../../engine/review/review.ts'
import type { TypeDecision } from '../../engine/review/type-decision.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import { addFindings } from './findings.ts'
import { all, first, integer, json, optional, type Row, run, spanOfRow, text } from './rows.ts'

/** A review to be saved. Reviews from before outcomes were kept have none. */
export interface NewReview {
  readonly id: string
  /** The version's row. */
  readonly version: number
  /** The key of the rules it was made with, which must be saved already. */
  readonly snapshot: string
  /** Identifies rules, profile and switches together. */
  readonly madeWith: string
  readonly madeAt: string
  readonly profile: Profile
  readonly review: Omit<Review, 'outcomes'> & Partial<Pick<Review, 'outcomes'>>
}

/** A review as saved, without its findings and facts. */
export interface KeptReview {
  readonly id: string
  readonly snapshot: string
  readonly madeWith: string
  readonly asAt: string
  readonly madeAt: string
  readonly type: TypeDecision
  /** Absent in reviews from before it was kept. */
  readonly reading?: Reading
}

/** Adds a review; it becomes the current one of its version. `table` is for the migration that makes the table. */
export function addReview(db: DatabaseSync, added: NewReview, table: 'reviews' | 'kept_reviews' = 'reviews'): void {
  const { id, version, snapshot, madeWith, madeAt, profile, review } = added
  // The table of version 2 has no column for it, and its reviews none to keep.
  const { reading } = review
  run(
    db,
    `INSERT INTO ${table} (id, version, number, snapshot, made_with, as_at, made_at, type, profile, outcomes${reading === undefined ? '' : ', reading'})
     VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM ${table} WHERE version = ?), ?, ?, ?, ?, ?, ?, ?${reading === undefined ? '' : ', ?'})`,
    id,
    version,
    version,
    snapshot,
    madeWith,
    review.asAt,
    madeAt,
    JSON.stringify(review.type),
    JSON.stringify(profile),
    review.outcomes ? JSON.stringify(review.outcomes) : null,
    ...(reading === undefined ? [] : [JSON.stringify(reading)]),
  )
  addFindings(db, id, snapshot, review.findings)
  const addFact = db.prepare(
    `INSERT INTO facts (review, position, kind, value, date, group_name, block, start, "end", quote)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [i, { kind, value, date, group, at }] of review.facts.entries()) {
    addFact.run(id, i, kind, value, date ?? null, group ?? null, at.block, at.start, at.end, at.quote)
  }
}

/** The current review of a version; each version has one from the moment it is imported. */
export function currentReview(db: DatabaseSync, version: number): KeptReview {
  const sql = 'SELECT id, snapshot, made_with, as_at, made_at, type, reading FROM current_reviews WHERE version = ?'
  const row = first(db, sql, version)
  if (!row) throw new Error(`the workspace has no review of version ${version}`)
  return keptOf(row)
}

/** The version that a review is of; undefined if there is no such review. */
export function versionReviewed(db: DatabaseSync, review: string): number | undefined {
  const row = first(db, 'SELECT version FROM reviews WHERE id = ?', review)
  return row && integer(row, 'version')
}

/** With which rules, profile and switches a review was made. */
export function madeWithOf(db: DatabaseSync, review: string): string {
  return text(first(db, 'SELECT made_with FROM reviews WHERE id = ?', review) ?? {}, 'made_with')
}

/** The profile that a review was made with. */
export function profileOf(db: DatabaseSync, review: string): Profile {
  return json(first(db, 'SELECT profile FROM reviews WHERE id = ?', review) ?? {}, 'profile')
}

/** The outcome of every rule in a review; undefined for a review from before outcomes were kept. */
export function outcomesOf(db: DatabaseSync, review: string): readonly RuleOutcome[] | undefined {
  const row = first(db, 'SELECT outcomes FROM reviews WHERE id = ?', review)
  return row?.outcomes === null || row === undefined ? undefined : json(row, 'outcomes')
}

/** What the document states about itself, as read by a review. */
export function factsOf(db: DatabaseSync, review: string): readonly Fact[] {
  return all(db, 'SELECT * FROM facts WHERE review = ? ORDER BY position', review).map(
    (row): Fact => ({
      kind: text(row, 'kind') as Fact['kind'],
      value: text(row, 'value'),
      ...optional(row, 'date', 'date'),
      ...optional(row, 'group_name', 'group'),
      at: spanOfRow(row),
    }),
  )
}

/** The ids of the other documents in the library whose current review has this finding with this verdict. */
export function documentsWithFinding(
  db: DatabaseSync,
  { finding, verdict, except }: { readonly finding: string; readonly verdict: string; readonly except: string },
): readonly string[] {
  const sql = `SELECT d.id FROM findings f JOIN current_reviews r ON r.id = f.review
    JOIN latest_versions v ON v.id = r.version JOIN documents d ON d.id = v.document
    WHERE f.id = ? AND f.verdict = ? AND d.deleted_at IS NULL AND d.id <> ?`
  return all(db, sql, finding, verdict, except).map(row => text(row, 'id'))
}

function keptOf(row: Row): KeptReview {
  return {
    id: text(row, 'id'),
    snapshot: text(row, 'snapshot'),
    madeWith: text(row, 'made_with'),
    asAt: text(row, 'as_at'),
    madeAt: text(row, 'made_at'),
    type: json(row, 'type'),
    ...(row.reading === null ? {} : { reading: json<Reading>(row, 'reading') }),
  }
}
