import { randomUUID } from 'node:crypto'
import { appendFile, chmod, copyFile, rm, stat } from 'node:fs/promises'
import { UserError } from '../../engine/errors.ts'
import type { ReceivedFile } from '../bridge/contract/sharing.ts'
import { unreadable } from '../files/unreadable.ts'
import type { IncomingSummary } from '../sharing/incoming.ts'
import type { Spool } from '../sharing/spool.ts'
import type { Pool } from '../workers/pool.ts'
import { removed } from './make-shared.ts'

/** A file that was opened: what it holds, and where its content lies. */
export interface OpenedFile {
  readonly plain: string
  readonly summary: IncomingSummary
}

/** Files that the page has sent, as they came and opened. */
export interface Received {
  /** Adds a piece to a file, or begins one, and returns its id. */
  readonly add: (bytes: Uint8Array, upload?: string) => Promise<string>
  /** Takes a copy of the file at a path and returns its id. Throws UserError. */
  readonly addPath: (path: string) => Promise<string>
  /** Opens a file, unless it is open or being opened. Throws UserError. */
  readonly open: (file: ReceivedFile, stop: AbortSignal) => Promise<OpenedFile>
}

interface Kept {
  readonly sealed: string
  opened?: Promise<OpenedFile>
}

/** So many files are kept; the oldest makes room. */
const most = 3
const mostBytes = 2 * 2 ** 30

/** Keeps files that the page sends in a folder, and has a worker open them. */
export function receivedFiles(spool: Spool, pool: Pick<Pool, 'openShared'>): Received {
  const files = new Map<string, Kept>()
  const drop = async (id: string) => {
    const file = files.get(id)
    files.delete(id)
    if (!file) return
    await rm(file.sealed, { force: true })
    await file.opened?.then(({ plain }) => rm(plain, { force: true })).catch(() => {})
  }
  const withId = (id: string) => {
    const file = files.get(id)
    if (!file) throw new UserError('not-found', 'Evenhand no longer has this file. Choose it again.')
    return file
  }
  const begin = async () => {
    for (const [id] of [...files].slice(0, Math.max(0, files.size - most + 1))) await drop(id)
    const id = randomUUID()
    const sealed = spool.fresh('.evenhand')
    files.set(id, { sealed })
    return { id, sealed }
  }
  return {
    async add(bytes, upload) {
      if (upload === undefined) {
        const { id, sealed } = await begin()
        await appendFile(sealed, bytes, { mode: 0o600 })
        return id
      }
      const { sealed, opened } = withId(upload)
      if (opened) throw new UserError('bad-argument', 'This file has been opened already. Choose it again.')
      if ((await stat(sealed)).size + bytes.length > mostBytes) {
        await drop(upload)
        throw tooLarge()
      }
      await appendFile(sealed, bytes)
      return upload
    },
    async addPath(path) {
      try {
        if ((await stat(path)).size > mostBytes) throw tooLarge()
        const { id, sealed } = await begin()
        await copyFile(path, sealed)
        await chmod(sealed, 0o600)
        return id
      } catch (error) {
        throw error instanceof UserError ? error : unreadable(error, path)
      }
    },
    async open({ upload, passphrase }, stop) {
      const file = withId(upload)
      if (file.opened) return file.opened
      const plain = spool.fresh('.sqlite')
      const task = { sealed: file.sealed, plain, ...(passphrase === undefined ? {} : { passphrase }) }
      const opened = pool.openShared(task, stop).then(summary => ({ plain, summary }))
      file.opened = opened
      opened.catch(async () => {
        // With another passphrase it can be tried again.
        delete file.opened
        // A worker that was stopped leaves what it was writing.
        await removed(plain)
      })
      return opened
    },
  }
}

function tooLarge(): UserError {
  return new UserError(
    'too-large',
    'This file is larger than 2 GB, the most that Evenhand takes. Ask for one with fewer documents.',
  )
}
