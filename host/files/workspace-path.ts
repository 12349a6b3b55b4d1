import { homedir, platform } from 'node:os'
import { join } from 'node:path'

/** The path of this user's workspace, in the system's folder for application data. */
export function workspacePath(environment: NodeJS.ProcessEnv = process.env): string {
  return join(dataFolder(environment), 'Evenhand', 'workspace.sqlite')
}

function dataFolder(environment: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
}
