import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** For how many milliseconds Electron's runtime may be on its way: it has more than 100 MB. */
const patience = 600_000

/**
 * The path of Electron's runtime where it is installed, in its package or where ELECTRON_OVERRIDE_DIST_PATH says; undefined where
 * not. Looks only: the package itself would fetch it when it is asked for its path.
 */
export function electronRuntime(): string | undefined {
  const folder = electronPackage()
  if (folder === undefined) return undefined
  const name = join(folder, 'path.txt')
  const other = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const program = existsSync(name) ? readFileSync(name, 'utf8') : other && standard()
  if (!program) return undefined
  const path = join(other ?? join(folder, 'dist'), program)
  return existsSync(path) ? path : undefined
}

/** Fetches Electron's runtime by the package's own installer, quietly. Gives its path; undefined where it cannot be had. */
export async function fetchElectron(): Promise<string | undefined> {
  const folder = electronPackage()
  if (folder === undefined) return undefined
  await new Promise<void>(resolve => {
    execFile(process.execPath, [join(folder, 'install.js')], { timeout: patience }, () => resolve())
  })
  return electronRuntime()
}

function electronPackage(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

function standard(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
