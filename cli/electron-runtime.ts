import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The timeout in milliseconds for downloading Electron, which has more than 100 MB. */
const patience = 600_000

/** The folder in which Electron's package is installed, with a separate lock file. */
const home = fileURLToPath(new URL('../electron-runtime', import.meta.url))
const electron = join(home, 'node_modules', 'electron')

/**
 * The path of Electron's runtime where it is installed, in its package or where ELECTRON_OVERRIDE_DIST_PATH says; undefined where
 * not. Looks only: the package itself would fetch it when it is asked for its path.
 */
export function electronRuntime(): string | undefined {
  const name = join(electron, 'path.txt')
  const other = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const program = existsSync(name) ? readFileSync(name, 'utf8') : other && standard()
  if (!program) return undefined
  const path = join(other ?? join(electron, 'dist'), program)
  return existsSync(path) ? path : undefined
}

/**
 * Fetches Electron's runtime, quietly: npm installs Electron's package, whose own installer then fetches and checks the runtime.
 * Both run in this process's Node, because Electron's package asks for a newer one than `npm ci` may have. Gives the runtime's path;
 * undefined where it cannot be had.
 */
export async function fetchElectron(): Promise<string | undefined> {
  const npm = process.env.npm_execpath
  if (npm === undefined) return undefined
  await run([npm, 'ci', '--prefix', home, '--ignore-scripts'])
  await run([join(electron, 'install.js')])
  return electronRuntime()
}

function run(args: readonly string[]): Promise<void> {
  return new Promise(resolve => {
    execFile(process.execPath, args, { cwd: home, timeout: patience }, () => resolve())
  })
}

function standard(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
