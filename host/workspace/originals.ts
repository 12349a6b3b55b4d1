import type { DatabaseSync } from 'node:sqlite'
import { subDays } from 'date-fns/subDays'
import { all, first, run, text } from './rows.ts'

/** A document counts as used at most this often, so that opening it does not write each time. In days. */
const often = 1

/** Notes that a document was opened or exported, unless that was noted lately. */
export function noteUse(db: DatabaseSync, document: string, now: string): void {
  const sql =
    'SELECT 1 FROM documents WHERE id = ? AND (used_at IS NULL OR used_at < ? OR used_at > ? OR original_due_at IS NOT NULL)'
  if (first(db, sql, document, subDays(now, often).toISOString(), now) === undefined) return
  run(db, 'UPDATE documents SET used_at = ?, original_due_at = NULL WHERE id = ?', now, document)
}

/**
 * Documents that were last used before a time and still have the author's file, where this was already so a day ago: like removed
 * documents, so that a clock which is wrong for a day costs nobody a file.
 */
export function overdueOriginals(db: DatabaseSync, before: string, now: string): readonly string[] {
  run(db, 'UPDATE documents SET used_at = ? WHERE used_at IS NULL OR used_at > ?', now, now)
  run(db, 'UPDATE documents SET original_due_at = NULL WHERE original_due_at > ? OR used_at >= ?', now, before)
  run(db, 'UPDATE documents SET original_due_at = ? WHERE original_due_at IS NULL AND used_at < ?', now, before)
  const sql = `SELECT id FROM documents d WHERE original_due_at <= ?
    AND EXISTS (SELECT 1 FROM versions WHERE document = d.id AND length(bytes) > 0)`
  return all(db, sql, subDays(now, 1).toISOString()).map(row => text(row, 'id'))
}

/**
 * Removes the author's files of documents and the reading views that were made of them; their text, findings, decisions and quotes stay.
 * Part of a transaction; afterwards `rewrite` leaves nothing of them in the file.
 */
export function removeOriginals(db: DatabaseSync, documents: readonly string[]): void {
  for (const document of documents) {
    run(db, `UPDATE versions SET bytes = x'' WHERE document = ?`, document)
    run(db, 'DELETE FROM views WHERE version IN (SELECT id FROM versions WHERE document = ?)', document)
  }
  run(db, `INSERT INTO settings (name, value) VALUES ('rewrite-due', 'true') ON CONFLICT DO NOTHING`)
}

/** Puts an author's file back wherever it was removed, by its hash, and returns the documents of the library that have it again. */
export function bringOriginalBack(db: DatabaseSync, sha256: string, bytes: Uint8Array, now: string): readonly string[] {
  const sql = `SELECT DISTINCT d.id FROM versions v JOIN documents d ON d.id = v.document
    WHERE v.sha256 = ? AND length(v.bytes) = 0 AND d.deleted_at IS NULL`
  const documents = all(db, sql, sha256).map(row => text(row, 'id'))
  for (const document of documents) {
    run(db, 'UPDATE versions SET bytes = ? WHERE document = ? AND sha256 = ?', bytes, document, sha256)
    run(db, 'UPDATE documents SET used_at = ?, original_due_at = NULL WHERE id = ?', now, document)
  }
  return documents
}

/** Whether any document lacks this file, by its hash. */
export function isMissing(db: DatabaseSync, sha256: string): boolean {
  return first(db, 'SELECT 1 FROM versions WHERE sha256 = ? AND length(bytes) = 0', sha256) !== undefined
}
