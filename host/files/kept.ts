import { createHash, randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What can be made again and is kept from one start to the next. No call ever throws. */
export interface Kept {
  /** Whether there is a folder at all. */
  readonly keeps: boolean
  /** What was kept under this key, or undefined where it is not there or not as it was written. */
  readonly read: (key: string) => string | undefined
  readonly readBytes: (key: string) => Uint8Array | undefined
  /** Keeps text or bytes under a key, where that can be done. */
  readonly write: (key: string, content: string | Uint8Array) => void
}

/** So many entries are kept, the newest ones. */
const most = 16
/** Nothing that is kept is larger than this many bytes. */
const largest = 32 * 2 ** 20

/** Keeps entries in files below a folder, each with a hash over its key and its content. Without a folder nothing is kept. */
export function keptIn(cacheFolder: string | undefined): Kept {
  if (cacheFolder === undefined)
    return { keeps: false, read: () => undefined, readBytes: () => undefined, write: () => undefined }
  const folder = join(cacheFolder, 'rules')
  const fileOf = (key: string) => join(folder, `${sha256(key).slice(0, 32)}.kept`)
  const readBytes = (key: string) => {
    try {
      const found = lstatSync(fileOf(key))
      if (!found.isFile() || found.size > largest) return undefined
      const entry = readFileSync(fileOf(key))
      const content = entry.subarray(hashLength)
      return entry.toString('latin1', 0, hashLength) === hashOf(key, content) ? content : undefined
    } catch {
      return undefined
    }
  }
  return {
    keeps: true,
    readBytes,
    read: key => readBytes(key)?.toString('utf8'),
    write(key, content) {
      // Another process may read the file at any time: it is put in place whole.
      const unfinished = join(folder, `${randomUUID()}.unfinished`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const bytes = typeof content === 'string' ? Buffer.from(content) : content
        writeFileSync(unfinished, Buffer.concat([Buffer.from(hashOf(key, bytes)), bytes]), { flag: 'wx', mode: 0o600 })
        renameSync(unfinished, fileOf(key))
        removeOld(folder)
      } catch {
        remove(unfinished)
      }
    },
  }
}

/** How many characters the hash has that an entry begins with. */
const hashLength = 64

function hashOf(key: string, content: Uint8Array): string {
  return createHash('sha256').update(`${key}\n`).update(content).digest('hex')
}

function removeOld(folder: string): void {
  const files = readdirSync(folder).map(name => ({
    path: join(folder, name),
    at: lstatSync(join(folder, name)).mtimeMs,
  }))
  for (const { path } of files.toSorted((a, b) => b.at - a.at).slice(most)) remove(path)
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Then it stays, and nothing is lost by it.
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
