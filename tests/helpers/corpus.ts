import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** The corpus that may lie beside the checkout; empty lists where it does not. */
export const policies: readonly { readonly name: string; readonly path: string }[] = filesIn('corpus/policies')

/** The awkward documents beside the policies, made for the tests of other projects. */
export const awkward: readonly { readonly name: string; readonly path: string }[] = filesIn('corpus/docx')

/** Said by tests that are skipped because the corpus is not there. */
export const withoutCorpus = 'the corpus of real policies is not beside this checkout, so this is not tested'

/** The path of something beside the checkout, or undefined. */
export function sharedPath(path: string): string | undefined {
  return existsSync(join(shared, path)) ? join(shared, path) : undefined
}

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}

function filesIn(folder: string): { name: string; path: string }[] {
  const base = join(shared, folder)
  if (!existsSync(base)) return []
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.docx'))
    .sort()
    .map(name => ({ name, path: join(base, name) }))
}
