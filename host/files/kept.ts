import { createHash, randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What can be made again and is kept from one start to the next. Neither call ever throws. */
export interface Kept {
  /** What was kept under this key, or undefined where it is not there or not as it was written. */
  readonly read: (key: string) => string | undefined
  /** Keeps text under a key, where that can be done. */
  readonly write: (key: string, text: string) => void
}

/** So many entries are kept, the newest ones. */
const most = 16
/** Nothing that is kept is larger than this many bytes. */
const largest = 32 * 2 ** 20

/** Keeps entries in files below a folder, each with a hash over its key and its text. Without a folder nothing is kept. */
export function keptIn(cacheFolder: string | undefined): Kept {
  if (cacheFolder === undefined) return { read: () => undefined, write: () => undefined }
  const folder = join(cacheFolder, 'rules')
  const fileOf = (key: string) => join(folder, `${sha256(key).slice(0, 32)}.kept`)
  return {
    read(key) {
      try {
        const found = lstatSync(fileOf(key))
        if (!found.isFile() || found.size > largest) return undefined
        const content = readFileSync(fileOf(key), 'utf8')
        const text = content.slice(content.indexOf('\n') + 1)
        return content === entry(key, text) ? text : undefined
      } catch {
        return undefined
      }
    },
    write(key, text) {
      // Another process may read the file at any time: it is put in place whole.
      const unfinished = join(folder, `${randomUUID()}.unfinished`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(unfinished, entry(key, text), { flag: 'wx', mode: 0o600 })
        renameSync(unfinished, fileOf(key))
        removeOld(folder)
      } catch {
        remove(unfinished)
      }
    },
  }
}

function entry(key: string, text: string): string {
  return `${sha256(`${key}\n${text}`)}\n${text}`
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
