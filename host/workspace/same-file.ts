import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'

/** The path of each open workspace, and its files there. */
const opened = new WeakMap<DatabaseSync, { readonly path: string; readonly files: readonly string[] }>()

/** Remembers which files an open workspace has at its path. ':memory:' has none. */
export function rememberFiles(db: DatabaseSync, path: string): void {
  if (path !== ':memory:') opened.set(db, { path, files: filesAt(path) })
}

/**
 * Throws UserError if the files of an open workspace were moved, replaced or removed: anything written after that could never
 * be found again. SQLite keeps writing to them wherever they are.
 */
export function checkSameFiles(db: DatabaseSync): void {
  const known = opened.get(db)
  if (!known) return
  const now = filesAt(known.path)
  // A log may have been created since the workspace was opened.
  if (known.files.every((file, i) => file === none || file === now[i])) return
  throw new UserError(
    'not-writable',
    `The workspace file is no longer where it was (${known.path}): it has been moved, replaced or removed while Evenhand was open, ` +
      'so this was not saved. Everything before it was saved in that file. Restore it, close Evenhand and start it again.',
  )
}

const none = 'none'

function filesAt(path: string): readonly string[] {
  return [path, `${path}-wal`].map(identityOf)
}

function identityOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!found) return none
  // On Windows nobody can replace a file that SQLite has open, and not every disk there gives files permanent numbers.
  return process.platform === 'win32' ? 'there' : `${found.dev}:${found.ino}`
}
