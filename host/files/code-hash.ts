import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')
const built = !import.meta.url.endsWith('.ts')

/**
 * Names the program as it is now, with the versions of its packages, by a hash over the sources of these parts of the engine; of a
 * program that was built over all of it.
 */
export function codeHash(parts: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')))
  const folders = built ? [here] : parts.map(part => join(root, 'engine', part))
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.[jt]s$/.test(name))
      .sort()
    for (const name of names) hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex')
}
