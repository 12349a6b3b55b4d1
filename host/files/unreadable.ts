import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../engine/errors.ts'

/** Why a file or folder at a path could not be read, and what to do. Word's lock file in the same folder shows that Word has it open. */
export function unreadable(cause: unknown, path: string): UserError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError('not-found', notThere, { cause })
  const message = isOpenInWord(path)
    ? 'It is open in Word, which does not let other programs read it. Save and close it there, and try again.'
    : code === 'EBUSY'
      ? 'Another program has it open, perhaps Word. Save and close it there, and try again.'
      : code === 'EACCES' || code === 'EPERM'
        ? 'You do not have permission to read it. Close it in other programs, or ask its owner for permission, and try again.'
        : silent.has(code)
          ? 'The disk or network folder that it is on is not responding. Check that it is connected, and try again.'
          : 'It cannot be read. Close it in other programs, or ask its owner, and try again.'
  return new UserError('not-readable', message, { cause })
}

const notThere =
  'This file or folder does not exist. It may have been moved, renamed or deleted. Check the path and try again.'
const silent = new Set(['EIO', 'ENXIO', 'ENODEV', 'ETIMEDOUT', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ESTALE'])

/** Word names its lock file `~$` plus the document's name, without the first one or two characters of long names. */
function isOpenInWord(path: string): boolean {
  const name = basename(path)
  return [0, 1, 2].some(left => existsSync(join(dirname(path), `~$${name.slice(left)}`)))
}
