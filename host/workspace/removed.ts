import type { DatabaseSync } from 'node:sqlite'
import { subDays } from 'date-fns/subDays'
import { all, first, run, text } from './rows.ts'
import { forgetUnusedSnapshots } from './snapshots.ts'

/** A document that was removed from the library and can still be restored. */
export interface RemovedDocument {
  readonly id: string
  readonly name: string
  readonly removedAt: string
}

/** The documents that were removed and can be restored, those removed last first. */
export function removedDocuments(db: DatabaseSync): RemovedDocument[] {
  const sql = 'SELECT id, name, deleted_at FROM documents WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, name'
  return all(db, sql).map(row => ({
    id: text(row, 'id'),
    name: text(row, 'name'),
    removedAt: text(row, 'deleted_at'),
  }))
}

/**
 * Documents that were removed before a time, and whose time was already over a day ago. Notes when it first finds that it is over, and
 * takes that back where the clock later says otherwise, so that a clock which is wrong for a day costs nobody a document.
 */
export function overdueDocuments(db: DatabaseSync, before: string, now: string): string[] {
  run(db, 'UPDATE documents SET due_at = NULL WHERE due_at > ? OR deleted_at IS NULL OR deleted_at >= ?', now, before)
  run(db, 'UPDATE documents SET due_at = ? WHERE due_at IS NULL AND deleted_at < ?', now, before)
  return all(db, 'SELECT id FROM documents WHERE due_at <= ?', subDays(now, 1).toISOString()).map(row =>
    text(row, 'id'),
  )
}

const noWords = `name = '', finding = NULL, quote = NULL, reason = NULL`
/** "Undid: Add “…”" without what was undone, and the plan without what was filled in, which name words of the document. */
const whatAlone = `CASE WHEN what LIKE 'Filled in the plan for %' THEN 'Filled in the plan' WHEN what LIKE 'Undid: %' OR what LIKE 'Did again: %' THEN substr(what, 1, instr(what, ':') - 1) ELSE what END`

/**
 * Deletes documents with all their versions, reviews and decisions, and their words in the trail: what was done, by whom and when
 * stays there. Part of a transaction; afterwards `rewrite` leaves nothing of them in the file.
 */
export function deleteForGood(db: DatabaseSync, documents: readonly string[]): void {
  for (const document of documents) {
    run(db, 'DELETE FROM documents WHERE id = ?', document)
    run(db, `UPDATE trail SET what = ${whatAlone}, ${noWords} WHERE document = ?`, document)
  }
  if (documents.length === 0) return
  forgetUnusedSnapshots(db)
  run(db, `INSERT INTO settings (name, value) VALUES ('rewrite-due', 'true') ON CONFLICT DO NOTHING`)
}

/**
 * Rewrites the file where something was deleted for good, and empties its log, so that nothing of it is left in free space. SQLite
 * overwrites what is deleted at once (`secure_delete`); this also takes what it moved about earlier. Throws where the disk is full or
 * another program is using the workspace: it is then done when the workspace is opened next.
 */
export function rewrite(db: DatabaseSync): void {
  if (first(db, `SELECT 1 FROM settings WHERE name = 'rewrite-due'`) === undefined) return
  db.exec('VACUUM')
  run(db, `DELETE FROM settings WHERE name = 'rewrite-due'`)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
