import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'
import { damagedWorkspace, workspaceFault } from './faults.ts'
import { toVersion1 } from './migrations/to-version-1.ts'
import { toVersion2 } from './migrations/to-version-2.ts'
import { toVersion3 } from './migrations/to-version-3.ts'
import { toVersion4 } from './migrations/to-version-4.ts'
import { toVersion5 } from './migrations/to-version-5.ts'
import { toVersion6 } from './migrations/to-version-6.ts'
import { toVersion7 } from './migrations/to-version-7.ts'
import { toVersion8 } from './migrations/to-version-8.ts'
import { toVersion9 } from './migrations/to-version-9.ts'
import { toVersion10 } from './migrations/to-version-10.ts'
import { toVersion11 } from './migrations/to-version-11.ts'
import { toVersion12 } from './migrations/to-version-12.ts'
import { checkOwnTriggers } from './own-triggers.ts'
import { keepPrivate } from './private-file.ts'
import { all, first, integer, text } from './rows.ts'
import { checkSameFiles, rememberFiles } from './same-file.ts'

/** "Evnh": marks the file as a workspace in its header (sqlite.org/fileformat2.html, offset 68). */
export const applicationId = 0x45766e68

/** Each migrates a workspace from the previous version to its own; the first turns an empty file into a workspace. */
export const migrations: readonly ((db: DatabaseSync) => void)[] = [
  toVersion1,
  toVersion2,
  toVersion3,
  toVersion4,
  toVersion5,
  toVersion6,
  toVersion7,
  toVersion8,
  toVersion9,
  toVersion10,
  toVersion11,
  toVersion12,
]

/**
 * Opens a workspace, or creates one if there is no file. Writes go to a log first and each is flushed to the disk (WAL,
 * synchronous FULL): a power cut loses at most the action in flight. Throws UserError if the file is damaged, is something
 * else, comes from a newer Evenhand, has triggers that are not Evenhand's, or cannot be written to; such a file is left as it is.
 */
export function openWorkspace(path: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    if (path !== ':memory:' && !existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    if (path !== ':memory:') keepPrivate(path)
    db = new DatabaseSync(path, { timeout: 2000, enableForeignKeyConstraints: true })
    bringUpToDate(db, path)
    checkTriggers(db, path)
    // A program that was killed may have left in the log what is deleted since.
    all(db, 'PRAGMA wal_checkpoint(TRUNCATE)')
    rememberFiles(db, path)
    return db
  } catch (error) {
    db?.close()
    throw workspaceFault(error, path) ?? folderFault(error) ?? error
  }
}

/** Runs one action: all of it is saved, or nothing. Throws UserError if the disk is full, the file is gone, and the like. */
export function inTransaction<Value>(db: DatabaseSync, action: () => Value): Value {
  checkSameFiles(db)
  try {
    db.exec('BEGIN IMMEDIATE')
    const value = action()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw workspaceFault(error, db.isOpen ? db.location() : null) ?? error
  }
}

/** Runs an action and takes all of it back: returns what it would lead to. */
export function tryOut<Value>(db: DatabaseSync, action: () => Value): Value {
  checkSameFiles(db)
  try {
    db.exec('BEGIN IMMEDIATE')
    return action()
  } catch (error) {
    throw workspaceFault(error, db.isOpen ? db.location() : null) ?? error
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK')
  }
}

function bringUpToDate(db: DatabaseSync, path: string): void {
  const id = pragma(db, 'application_id')
  const version = pragma(db, 'user_version')
  const tables = integer(first(db, 'SELECT count(*) AS n FROM sqlite_schema') ?? {}, 'n')
  if (tables > 0 && id !== applicationId) {
    throw new UserError(
      'not-writable',
      `The workspace file belongs to another program (${path}). Evenhand has not changed it. Move it elsewhere and start again.`,
    )
  }
  if (version > migrations.length) {
    throw new UserError(
      'not-writable',
      'The workspace was last used with a newer version of Evenhand, which this version cannot read. Install the newer version again.',
    )
  }
  // Otherwise damage in the middle of the file would be found halfway through an action. Takes a tenth of a second for 100 MB.
  if (text(first(db, 'PRAGMA quick_check(1)') ?? {}, 'quick_check') !== 'ok') throw damagedWorkspace(path)
  // The log is written to the file at once, so that a copy of the file alone, or one whose log was lost, is complete.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1')
  // What is deleted is overwritten, and a stranger's file runs nothing of its own.
  db.exec('PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF')
  if (version === migrations.length) return
  inTransaction(db, () => {
    // Another window may have migrated it while this one waited for its turn.
    for (const migration of migrations.slice(pragma(db, 'user_version'))) migration(db)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`)
  })
}

function checkTriggers(db: DatabaseSync, path: string): void {
  const fresh = new DatabaseSync(':memory:')
  try {
    bringUpToDate(fresh, ':memory:')
    checkOwnTriggers(db, fresh, path)
  } finally {
    fresh.close()
  }
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return integer(first(db, `PRAGMA ${name}`) ?? {}, name)
}

function folderFault(error: unknown): UserError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOSPC' && code !== 'ENOTDIR')
    return undefined
  return new UserError(
    'not-writable',
    'The folder for the workspace cannot be created. Free some space on the disk, or ask your IT team for permission to write there.',
    { cause: error },
  )
}
