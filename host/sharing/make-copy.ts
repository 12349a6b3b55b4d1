import { DatabaseSync } from 'node:sqlite'
import { all, first, run, text } from '../workspace/rows.ts'
import { forgetUnusedSnapshots } from '../workspace/snapshots.ts'

/** What a copy says of itself, kept among its settings. */
export interface AboutCopy {
  readonly whole: boolean
  readonly madeAt: string
}

/** The setting that holds it. */
export const aboutName = 'shared-file'

/** What goes with a document that is shared; nothing of any other table leaves the workspace with it. */
const shared = new Set([
  'workspace',
  'documents',
  'versions',
  'rule_snapshots',
  'snapshot_sets',
  'snapshot_rules',
  'reviews',
  'findings',
  'passages',
  'facts',
  'decisions',
  'reviewer_findings',
  'earlier_decisions',
  'trail',
  'settings',
])

/**
 * Writes a copy of a workspace, as it is at this moment, to a file that must not exist: of these documents with everything about them
 * and of nothing else, or of all. Nothing that was deleted is in its free pages.
 */
export function makeCopy(workspace: string, to: string, about: AboutCopy, documents?: readonly string[]): void {
  const source = new DatabaseSync(workspace, { readOnly: true, timeout: 10_000 })
  try {
    run(source, 'VACUUM INTO ?', to)
  } finally {
    source.close()
  }
  const db = new DatabaseSync(to, { enableForeignKeyConstraints: true })
  try {
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = ON')
    if (documents) keepOnly(db, documents)
    run(db, 'INSERT INTO settings (name, value) VALUES (?, ?)', aboutName, JSON.stringify(about))
    db.exec('VACUUM')
  } finally {
    db.close()
  }
}

function keepOnly(db: DatabaseSync, documents: readonly string[]): void {
  const triggers = all(db, `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
  db.exec('BEGIN')
  // The trail of other documents may not be cut anywhere but here.
  for (const row of triggers) db.exec(`DROP TRIGGER ${text(row, 'name')}`)
  const kept = JSON.stringify(documents)
  run(db, 'DELETE FROM documents WHERE id NOT IN (SELECT value FROM json_each(?))', kept)
  run(db, 'DELETE FROM trail WHERE document NOT IN (SELECT value FROM json_each(?))', kept)
  run(db, `DELETE FROM settings WHERE name <> 'reviewer'`)
  for (const name of tablesOf(db)) if (!shared.has(name)) db.exec(`DELETE FROM ${name}`)
  forgetUnusedSnapshots(db)
  for (const row of triggers) db.exec(text(row, 'sql'))
  db.exec('COMMIT')
}

/** The tables of a workspace, but for those of SQLite itself. */
export function tablesOf(db: DatabaseSync): readonly string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`
  return all(db, sql).map(row => text(row, 'name'))
}

/** What a copy says of itself, as it was written; undefined where it says nothing. */
export function writtenAbout(db: DatabaseSync): string | undefined {
  const row = first(db, 'SELECT value FROM settings WHERE name = ?', aboutName)
  return row && text(row, 'value')
}
