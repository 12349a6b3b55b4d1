import { open } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../engine/errors.ts'
import { unreadable } from './unreadable.ts'

/** How many times a file is read if it changes during reading, and the wait between attempts in milliseconds. */
const attempts = 4
const pause = 150

/**
 * Reads a consistent state of a file. Throws UserError `not-found`, `not-readable` (also if another program keeps writing to
 * it) or `too-large` (over `most` bytes, by default 100 MB).
 */
export async function readInput(path: string, most = 100_000_000): Promise<Uint8Array> {
  try {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const bytes = await readUnchanged(path, most)
      if (bytes) return bytes
      await setTimeout(pause)
    }
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(error, path)
  }
  throw new UserError(
    'not-readable',
    'Another program is still writing this file. Wait until it has been saved or copied completely, and try again.',
  )
}

/** The bytes of a file; undefined if it changed while it was read. */
async function readUnchanged(path: string, most: number): Promise<Uint8Array | undefined> {
  const file = await open(path)
  try {
    const before = await file.stat({ bigint: true })
    if (before.size > most) {
      const megabytes = Math.round(Number(before.size) / 1e6)
      throw new UserError(
        'too-large',
        `The file is too large (${megabytes} MB). Remove pictures from it and try again.`,
      )
    }
    const bytes = await file.readFile()
    const after = await file.stat({ bigint: true })
    const same = after.mtimeNs === before.mtimeNs && after.size === before.size && after.size === BigInt(bytes.length)
    return same ? bytes : undefined
  } finally {
    await file.close()
  }
}
