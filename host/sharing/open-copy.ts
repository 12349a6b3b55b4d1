import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'
import { applicationId, migrations } from '../workspace/open.ts'
import { all, first, text } from '../workspace/rows.ts'
import { damagedFile, newerFile } from './header.ts'
import { orNoRoom } from './no-room.ts'

/**
 * Opens a copy of a workspace that came from somebody else, and brings it up to date. Nothing in it runs: its tables, triggers, views and
 * indexes must be word for word those of a workspace of its version before anything else of it is read (sqlite.org/security.html).
 * Throws UserError where it is damaged, comes from a newer Evenhand or is something else.
 */
export function openCopy(path: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path, { enableForeignKeyConstraints: true })
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0')
    const { user_version: version } = first(db, 'PRAGMA user_version') ?? {}
    const { application_id: application } = first(db, 'PRAGMA application_id') ?? {}
    if (application !== applicationId || typeof version !== 'number' || version < 1) throw damagedFile()
    if (version > migrations.length) throw newerFile()
    if (!hasSchemaOf(db, version) || !isSound(db)) throw damagedFile()
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN')
    for (const migration of migrations.slice(version)) migration(db)
    db.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`)
    return db
  } catch (error) {
    db?.close()
    const said = orNoRoom(error)
    throw said instanceof UserError ? said : damagedFile(said)
  }
}

function isSound(db: DatabaseSync): boolean {
  const { integrity_check: found } = first(db, 'PRAGMA integrity_check(1)') ?? {}
  return found === 'ok' && first(db, 'PRAGMA foreign_key_check') === undefined
}

/** Whether a database is made exactly as a workspace of a version is. */
function hasSchemaOf(db: DatabaseSync, version: number): boolean {
  const fresh = new DatabaseSync(':memory:')
  try {
    for (const migration of migrations.slice(0, version)) migration(fresh)
    const [own, theirs] = [schemaOf(fresh), schemaOf(db)]
    return own.length === theirs.length && own.every((part, i) => part === theirs[i])
  } finally {
    fresh.close()
  }
}

/** Each table, index, trigger and view with its SQL; of what SQLite adds by itself only the name. */
function schemaOf(db: DatabaseSync): readonly string[] {
  const sql = `SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS whole FROM sqlite_schema ORDER BY whole`
  return all(db, sql).map(row => text(row, 'whole'))
}
