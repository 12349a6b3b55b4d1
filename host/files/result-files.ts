import { randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../../engine/errors.ts'

/** Those of these paths that already exist. */
export function existingResults(paths: readonly string[]): string[] {
  return paths.filter(path => existsSync(path))
}

/**
 * Checks that results can be written to a folder, by making an empty folder there and taking it away again. Throws UserError
 * `not-writable`.
 */
export async function checkResultFolder(folder: string): Promise<void> {
  let nearest = resolve(folder)
  while (!(await isThere(nearest)) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  const isFolder = await stat(nearest).then(
    found => found.isDirectory(),
    () => undefined,
  )
  if (isFolder === false)
    throw new UserError('not-writable', `${nearest} is a file, not a folder. Choose another folder for the results.`)
  try {
    if (isFolder === undefined) throw new Error('a link that leads nowhere')
    await rmdir(await mkdtemp(join(nearest, '.evenhand-')))
  } catch (cause) {
    throw new UserError('not-writable', `${nearest} cannot be written to. Choose another folder for the results.`, {
      cause,
    })
  }
}

/** Whether a path leads to something, if only to a link. */
function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/**
 * Writes a result completely or not at all: to a temporary file in the same folder, flushed to the disk, then renamed. Creates
 * missing folders. Throws UserError `not-writable` if the disk is full or the folder cannot be written to. Leaves no temporary file
 * behind, even when the program is stopped (SIGINT, SIGTERM); removes those that a power cut or a kill left earlier, because they
 * may contain a confidential document.
 */
export async function writeResult(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.evenhand-${randomUUID()}.part`)
  const stopped = (signal: NodeJS.Signals) => {
    rmSync(temporary, { force: true })
    for (const other of signals) process.off(other, stopped)
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, stopped)
  try {
    await makeFolders(dirname(path))
    await removeUnfinished(dirname(path))
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
    throw notWritable(path, cause)
  } finally {
    for (const signal of signals) process.off(signal, stopped)
  }
}

/** Makes a folder with those above it. Node's `recursive` never returns where a folder that is there takes no others, as /proc. */
async function makeFolders(folder: string): Promise<void> {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) await makeFolders(dirname(folder))
  await mkdir(folder).catch(error => {
    if (error.code !== 'EEXIST') throw error
  })
}

const unfinished = /^\.evenhand-[0-9a-f-]{36}\.part$/
/** Newer ones may still be being written by another process. */
const hour = 3_600_000
const lookedThrough = new Set<string>()

/** Removes unfinished results from a folder, the first time that something is written there. Never throws. */
async function removeUnfinished(folder: string): Promise<void> {
  const whole = resolve(folder)
  if (lookedThrough.has(whole)) return
  lookedThrough.add(whole)
  try {
    for (const name of await readdir(whole)) {
      if (!unfinished.test(name)) continue
      const path = join(whole, name)
      if (Date.now() - (await stat(path)).mtimeMs > hour) await rm(path, { force: true })
    }
  } catch {
    // A file that cannot be removed does not prevent the result from being written.
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

function notWritable(path: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  const folder = dirname(path)
  const message =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
      ? `The disk is too full for ${basename(path)}. Free some space and try again.`
      : code === 'ENAMETOOLONG'
        ? `The name of the result, ${basename(path)}, is too long. Give the document a shorter name and try again.`
        : code === 'EBUSY' || code === 'EPERM'
          ? `${basename(path)} is open in another program. Close it there and try again.`
          : `${folder} cannot be written to. Choose another folder for the results.`
  return new UserError('not-writable', message, { cause })
}
