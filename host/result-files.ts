import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../engine/errors.ts'

/** Of these results, those that are there already. */
export function existingResults(paths: readonly string[]): string[] {
  return paths.filter(path => existsSync(path))
}

/**
 * Writes a result whole or not at all: to a temporary name beside it, flushed to the disk, then renamed. Folders are made.
 * Throws UserError `not-writable`, and leaves nothing behind, where the disk is full or the folder cannot be written to.
 */
export async function writeResult(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw notWritable(cause)
  }
}

function notWritable(cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  const what =
    code === 'ENOSPC'
      ? 'The disk is full. Make room'
      : code === 'EBUSY' || code === 'EPERM'
        ? 'Another program has the file open. Close it'
        : 'The folder cannot be written to. Choose another with --out'
  return new UserError('not-writable', `${what} and try again.`, { cause })
}
