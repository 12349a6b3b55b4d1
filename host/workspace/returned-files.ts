import type { DatabaseSync } from 'node:sqlite'
import type { Returned } from '../../engine/returned/returned-file.ts'
import { all, integer, json, type Row, run, text } from './rows.ts'

/** What came back in a version: in a file that was sent out of an earlier version, with this review of it. */
export interface ReturnedVersion {
  readonly version: number
  readonly fromVersion: number
  readonly fromReview: string
  readonly returned: Returned
}

/** Keeps what came back in a version. */
export function keepReturned(db: DatabaseSync, { version, fromVersion, fromReview, returned }: ReturnedVersion): void {
  const sql = 'INSERT INTO returned_files (version, from_version, from_review, returned) VALUES (?, ?, ?, ?)'
  run(db, sql, version, fromVersion, fromReview, JSON.stringify(returned))
}

/** Everything that came back of a document, the last version first. */
export function returnedOf(db: DatabaseSync, document: string): readonly ReturnedVersion[] {
  const sql = `SELECT r.* FROM returned_files r JOIN versions v ON v.id = r.version WHERE v.document = ?
    ORDER BY v.number DESC`
  return all(db, sql, document).map(returnedOfRow)
}

function returnedOfRow(row: Row): ReturnedVersion {
  return {
    version: integer(row, 'version'),
    fromVersion: integer(row, 'from_version'),
    fromReview: text(row, 'from_review'),
    returned: json(row, 'returned'),
  }
}
