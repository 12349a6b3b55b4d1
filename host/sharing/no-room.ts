import { UserError } from '../../engine/errors.ts'

/** SQLite's code for a full disk (sqlite.org/rescode.html), without its extensions. */
const full = 13
const codes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** The sentence for work on a file that failed because the disk is full; any other error as it is. */
export function orNoRoom(error: unknown): unknown {
  if (!(error instanceof Error) || !isFull(error)) return error
  const message =
    'The disk is full, so this was stopped. Nothing was changed. Free some space on the disk and try again.'
  return new UserError('not-writable', message, { cause: error })
}

function isFull(error: Error): boolean {
  if ('errcode' in error && typeof error.errcode === 'number') return (error.errcode & 0xff) === full
  return 'code' in error && codes.has(error.code)
}
