// Plain JavaScript: it is read before there is a place in which Node can keep what it has made of TypeScript.
import { lstatSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'

/**
 * The folder in which this user's programs may keep what can be made again, made where it is not there: nobody else can write to it.
 * Gives undefined where there can be no such folder, as without a home or where the home cannot be written to.
 */
export function cacheFolder() {
  try {
    const folder = placeOf(process.env)
    if (!isAbsolute(folder)) return undefined
    for (const path of [dirname(folder), folder]) make(path)
    const found = lstatSync(folder)
    if (!found.isDirectory()) return undefined
    // Windows has neither owner nor mode here; the user's own folders are closed to others.
    const owner = process.getuid?.()
    return owner === undefined || (found.uid === owner && (found.mode & 0o022) === 0) ? folder : undefined
  } catch {
    return undefined
  }
}

/** Makes one folder. Not those above it: a home that is not there is not made. */
function make(path) {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

function placeOf(environment) {
  if (process.platform === 'win32') {
    return join(environment.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Evenhand', 'Cache')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Evenhand')
  const own = environment.XDG_CACHE_HOME ?? ''
  return join(isAbsolute(own) ? own : join(homedir(), '.cache'), 'Evenhand')
}
