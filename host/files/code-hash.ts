import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')
const built = !import.meta.url.endsWith('.ts')

/**
 * Names the program as it is now, with the versions of its packages, by a hash over the sources of these folders and files of the engine; of a
 * program that was built over all of it.
 */
export function codeHash(parts: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')))
  for (const part of built ? [here] : parts.map(part => join(root, 'engine', part))) {
    for (const path of sourcesIn(part)) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function sourcesIn(part: string): readonly string[] {
  if (part.endsWith('.ts')) return [part]
  const names = readdirSync(part, { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => /\.[jt]s$/.test(name))
    .sort()
    .map(name => join(part, name))
}
