import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'
import { workspaceFault } from '../workspace/faults.ts'
import { rewrite } from '../workspace/removed.ts'
import { all, first, run, text } from '../workspace/rows.ts'
import { damagedFile } from './header.ts'
import { aboutName, tablesOf } from './make-copy.ts'

/** A file that was opened, and the workspace in whose place its content goes. */
export interface RestoreTask {
  readonly plain: string
  readonly workspace: string
}

/**
 * Puts the content of a checked copy in the place of everything in a workspace: all of it in one transaction, or nothing. Other
 * connections to the workspace read what was there until then. Nothing of it is left in the file afterwards.
 */
export async function restore({ plain, workspace }: RestoreTask): Promise<void> {
  const source = new DatabaseSync(plain, { readOnly: true })
  const db = new DatabaseSync(workspace, { timeout: 10_000, enableForeignKeyConstraints: false })
  try {
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE')
    const triggers = all(db, `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    for (const row of triggers) db.exec(`DROP TRIGGER ${text(row, 'name')}`)
    for (const table of tablesOf(db)) refill(source, db, table)
    run(db, 'DELETE FROM settings WHERE name = ?', aboutName)
    run(db, `INSERT INTO settings (name, value) VALUES ('rewrite-due', 'true') ON CONFLICT DO NOTHING`)
    for (const row of triggers) db.exec(text(row, 'sql'))
    if (first(db, 'PRAGMA foreign_key_check') !== undefined) throw damagedFile()
    db.exec('COMMIT')
    rewrite(db)
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error instanceof UserError ? error : (workspaceFault(error, workspace) ?? error)
  } finally {
    source.close()
    db.close()
  }
}

function refill(source: DatabaseSync, db: DatabaseSync, table: string): void {
  db.exec(`DELETE FROM ${table}`)
  const columns = all(db, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', table).map(
    row => `"${text(row, 'name')}"`,
  )
  const add = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (const row of source.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY rowid`).iterate()) {
    add.run(...Object.values(row))
  }
}
