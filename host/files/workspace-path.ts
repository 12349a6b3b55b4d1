import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The path of this user's workspace, in the system's folder for application data. On Windows that is the folder that stays on this computer:
 * the roaming one is copied to a server at log-off. A workspace that an earlier Evenhand kept there is moved, or used where it is if it
 * cannot be moved.
 */
export function workspacePath(environment: NodeJS.ProcessEnv = process.env, system = platform()): string {
  const path = inFolder(dataFolder(environment, system))
  const old = system === 'win32' ? inFolder(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming')) : path
  if (old === path || existsSync(path) || !existsSync(old)) return path
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // The log first: without it the file would lack what was done last.
    for (const end of ['-wal', '']) if (existsSync(old + end)) renameSync(old + end, path + end)
    return path
  } catch {
    return existsSync(old) ? old : path
  }
}

function inFolder(folder: string): string {
  return join(folder, 'Evenhand', 'workspace.sqlite')
}

function dataFolder(environment: NodeJS.ProcessEnv, system: NodeJS.Platform): string {
  if (system === 'win32') return environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (system === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
}
