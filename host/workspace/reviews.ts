import type { DatabaseSync } from 'node:sqlite'
import type { Finding } from '../../engine/review/finding.ts'
import type { TypeDecision } from '../../engine/review/type-decision.ts'
import type { Rule, RuleSetInfo } from '../../engine/rules/schema.ts'
import type { Counts } from '../bridge/contract/documents.ts'
import { first, json, run, text } from './rows.ts'

/** The review of a version as it is kept. `madeWith` names the rules, switches and profile that it was made with. */
export interface StoredReview {
  readonly type: TypeDecision
  readonly madeWith: string
  readonly asAt: string
  readonly reviewedAt: string
  readonly findings: readonly Finding[]
}

/** The rules that a review was made with. */
export interface RuleSnapshot {
  readonly sets: readonly RuleSetInfo[]
  readonly rules: readonly Rule[]
}

/** The review of a version; each version has one from the moment it is imported. */
export function reviewOf(db: DatabaseSync, version: number): StoredReview {
  const row = first(db, 'SELECT type, made_with, as_at, reviewed_at, findings FROM reviews WHERE version = ?', version)
  if (!row) throw new Error(`the workspace has no review of version ${version}`)
  return {
    type: json(row, 'type'),
    madeWith: text(row, 'made_with'),
    asAt: text(row, 'as_at'),
    reviewedAt: text(row, 'reviewed_at'),
    findings: json(row, 'findings'),
  }
}

/** What the library shows of a review, without its findings. */
export function reviewLineOf(db: DatabaseSync, version: number) {
  const row = first(db, 'SELECT type, made_with, reviewed_at, counts FROM reviews WHERE version = ?', version)
  if (!row) throw new Error(`the workspace has no review of version ${version}`)
  return {
    type: json<TypeDecision>(row, 'type'),
    madeWith: text(row, 'made_with'),
    reviewedAt: text(row, 'reviewed_at'),
    counts: json<Counts>(row, 'counts'),
  }
}

/** Keeps the rules of a key, all of them: reviews made with it name them. `compiled` is made only where they are not kept yet. */
export function keepSnapshot(db: DatabaseSync, key: string, snapshot: () => RuleSnapshot): void {
  if (first(db, 'SELECT 1 FROM books WHERE key = ?', key)) return
  const { sets, rules } = snapshot()
  run(db, 'INSERT INTO books (key, sets, rules) VALUES (?, ?, ?)', key, JSON.stringify(sets), JSON.stringify(rules))
}

/** Keeps a review in place of the one before it. The rules that it was made with must be kept already. */
export function saveReview(db: DatabaseSync, version: number, review: StoredReview, counts: Counts): void {
  const { type, madeWith, asAt, reviewedAt, findings } = review
  run(
    db,
    `INSERT OR REPLACE INTO reviews (version, type, book, made_with, as_at, reviewed_at, findings, counts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    version,
    JSON.stringify(type),
    madeWith,
    madeWith,
    asAt,
    reviewedAt,
    JSON.stringify(findings),
    JSON.stringify(counts),
  )
  run(db, 'DELETE FROM books WHERE key NOT IN (SELECT book FROM reviews)')
}

export function saveCounts(db: DatabaseSync, version: number, counts: Counts): void {
  run(db, 'UPDATE reviews SET counts = ? WHERE version = ?', JSON.stringify(counts), version)
}

const latestBook = new WeakMap<DatabaseSync, { readonly key: string; readonly snapshot: RuleSnapshot }>()

/** The rules that a review was made with. The latest is remembered: a key always names the same rules. */
export function snapshotOf(db: DatabaseSync, key: string): RuleSnapshot {
  const known = latestBook.get(db)
  if (known?.key === key) return known.snapshot
  const row = first(db, 'SELECT sets, rules FROM books WHERE key = ?', key)
  if (!row) throw new Error(`the workspace has no snapshot ${key}`)
  const snapshot = { sets: json(row, 'sets'), rules: json(row, 'rules') } as RuleSnapshot
  latestBook.set(db, { key, snapshot })
  return snapshot
}
