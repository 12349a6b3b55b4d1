import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether this process is in the foreground of its terminal. In the background (`npm run serve &`) a process that reads the terminal is
 * stopped by SIGTTIN. Where that cannot be told, it is taken to be in the background.
 */
export function isInForeground(): boolean {
  if (process.platform === 'win32') return true
  try {
    if (process.platform !== 'linux')
      return spawnSync('ps', ['-o', 'stat=', '-p', String(process.pid)], { encoding: 'utf8' }).stdout.includes('+')
    // proc_pid_stat(5): after the name in brackets come state, parent, group, session, terminal and the terminal's foreground group.
    const stat = readFileSync('/proc/self/stat', 'utf8')
    const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return group === foreground
  } catch {
    return false
  }
}
