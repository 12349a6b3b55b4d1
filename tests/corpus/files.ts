import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder but hidden ones, Word's lock files, and lists and notes about the files (`.csv`, `.md`), in order. */
export function filesBelow(folder: string, visited: Set<string> = new Set()): readonly string[] {
  const real = realpathSync(folder)
  if (visited.has(real)) return []
  visited.add(real)
  return readdirSync(folder)
    .sort()
    .filter(name => !name.startsWith('.') && !name.startsWith('~$') && !/\.(?:csv|md)$/i.test(name))
    .flatMap(name => {
      const path = join(folder, name)
      const kind = statSync(path, { throwIfNoEntry: false })
      if (kind?.isDirectory()) return filesBelow(path, visited)
      return kind?.isFile() ? [path] : []
    })
}
