import type { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'
import { all, text } from './rows.ts'

/**
 * Throws UserError if a workspace has a trigger or a view that a new one does not have: it would do something of its own with every
 * document, such as keep words of one that is deleted for good.
 */
export function checkOwnTriggers(db: DatabaseSync, fresh: DatabaseSync, path: string): void {
  const own = new Set(triggersOf(fresh))
  if (triggersOf(db).every(trigger => own.has(trigger))) return
  throw new UserError(
    'not-writable',
    `The workspace file (${path}) has something in it that Evenhand did not put there. If you have it from somebody else, do not use it; ` +
      'otherwise restore a backup. Move it elsewhere and start again for a new workspace.',
  )
}

function triggersOf(db: DatabaseSync): readonly string[] {
  const sql = `SELECT type || ' ' || name || ' ' || sql AS whole FROM sqlite_schema WHERE type IN ('trigger', 'view')`
  return all(db, sql).map(row => text(row, 'whole'))
}
