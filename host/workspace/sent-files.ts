import type { DatabaseSync } from 'node:sqlite'
import type { Sent } from '../../engine/docx/sent.ts'
import { all, integer, json, type Row, run, text } from './rows.ts'

/** An annotated file that was sent out: of this version, with this review. */
export interface SentFile {
  readonly version: number
  readonly review: string
  readonly sent: Sent
}

/** So many files with the same comments are looked at. */
const most = 50

/** Keeps what was sent out, so that it is recognised when it comes back. */
export function keepSentFile(db: DatabaseSync, sentAt: string, { version, review, sent }: SentFile): void {
  const sql = 'INSERT INTO sent_files (version, review, sent_at, sent) VALUES (?, ?, ?, ?)'
  const file = run(db, sql, version, review, sentAt, JSON.stringify(sent))
  const add = db.prepare('INSERT INTO sent_comments (file, text_hash) VALUES (?, ?)')
  for (const hash of new Set(sent.comments.map(comment => comment.text))) add.run(file, hash)
}

/** What was sent out of a version, the last first. */
export function sentFilesOf(db: DatabaseSync, version: number): readonly SentFile[] {
  return all(db, 'SELECT version, review, sent FROM sent_files WHERE version = ? ORDER BY id DESC', version).map(fileOf)
}

/** The files that were sent out with any of these comments, by the hashes of their texts: those with most of them first. */
export function sentFilesWith(db: DatabaseSync, hashes: readonly string[]): readonly SentFile[] {
  const sql = `SELECT f.version, f.review, f.sent FROM sent_comments c JOIN sent_files f ON f.id = c.file
    JOIN versions v ON v.id = f.version JOIN documents d ON d.id = v.document
    WHERE d.deleted_at IS NULL AND c.text_hash IN (SELECT value FROM json_each(?))
    GROUP BY f.id ORDER BY count(*) DESC, f.id DESC LIMIT ${most}`
  return all(db, sql, JSON.stringify(hashes)).map(fileOf)
}

function fileOf(row: Row): SentFile {
  return { version: integer(row, 'version'), review: text(row, 'review'), sent: json(row, 'sent') }
}
