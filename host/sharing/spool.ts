import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** A folder for files that are made or opened, gone when the program ends. */
export interface Spool {
  /** A path for a new file in it. */
  readonly fresh: (ending: string) => string
  readonly clear: () => void
}

/**
 * A folder beside a workspace, for its owner only like the workspace itself. It is made when it is first needed. Folders that a killed
 * program has left there are removed now.
 */
export function openSpool(workspace: string): Spool {
  const inMemory = workspace === ':memory:'
  const place = inMemory ? tmpdir() : dirname(workspace)
  const prefix = `${inMemory ? 'evenhand' : basename(workspace)}.sharing-`
  for (const name of readdirSync(place)) {
    const [pid] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(place, name), { recursive: true, force: true })
  }
  let folder: string | undefined
  return {
    fresh(ending) {
      folder ??= mkdtempSync(join(place, `${prefix}${process.pid}-`))
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return join(folder, `${randomUUID()}${ending}`)
    },
    clear() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
      folder = undefined
    },
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's program may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
