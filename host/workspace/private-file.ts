import { chmodSync, closeSync, openSync, statSync } from 'node:fs'

/**
 * Makes a file for its owner only (mode 0600), with those that SQLite keeps beside it: creates it if there is none, and takes the
 * rights of others from one that has been left open to them. SQLite gives the files beside it the same mode. Windows keeps rights
 * with the folder: nothing is done there. Throws if the file cannot be created; one whose rights cannot be changed is left as it is.
 */
export function keepPrivate(path: string): void {
  if (process.platform === 'win32') return
  if (statSync(path, { throwIfNoEntry: false }) === undefined) closeSync(openSync(path, 'wx', 0o600))
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found?.isFile() || (found.mode & 0o077) === 0) continue
    try {
      chmodSync(file, 0o600)
    } catch {
      // It belongs to somebody else, or lies on a disk without rights.
    }
  }
}
