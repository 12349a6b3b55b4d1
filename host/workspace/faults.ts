import { UserError } from '../../engine/errors.ts'

/** Result codes of SQLite (sqlite.org/rescode.html), without their extensions. */
const busy = 5
const locked = 6
const readOnly = 8
const ioError = 10
const corrupt = 11
const full = 13
const cannotOpen = 14
const protocol = 15
const notDatabase = 26

/**
 * What a failure of the workspace at a path means to the user, or undefined if it is a bug. None of these failures changed
 * anything.
 */
export function workspaceFault(error: unknown, path: string | null): UserError | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  const code = error.errcode & 0xff
  const cause = { cause: error }
  if (code === full) return new UserError('not-writable', noRoom, cause)
  if (code === busy || code === locked || code === protocol) return new UserError('not-writable', inUse, cause)
  if (code === readOnly || code === cannotOpen) return new UserError('not-writable', notAllowed, cause)
  if (code === ioError) return new UserError('not-writable', noDisk, cause)
  if (code === corrupt || code === notDatabase) return damagedWorkspace(path, error)
  return undefined
}

/** The workspace file cannot be read, or only in part. */
export function damagedWorkspace(path: string | null, cause?: unknown): UserError {
  const where = path === null ? '' : ` (${path})`
  return new UserError(
    'damaged',
    `The workspace file is damaged${where}. Evenhand has not changed it. Put back a copy from your backup, or move the ` +
      'file elsewhere and start again with an empty workspace.',
    { cause },
  )
}

const noRoom =
  'The disk is full, so this was not saved. Everything before it was saved. Free some space on the disk and try again.'
const inUse = 'Another Evenhand window is writing to the workspace, so this was not saved. Wait a moment and try again.'
const notAllowed =
  'The workspace file cannot be written to, so this was not saved. Ask your IT team for permission to write to its folder, ' +
  'and start Evenhand again.'
const noDisk =
  'The disk with the workspace is not responding, so this was not saved. Check that it is connected and try again.'
