import { fileURLToPath } from 'node:url'
import { compileRules } from '../../engine/compile-rules.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { keptIn } from '../../host/files/kept.ts'
import { loadKeptRules } from '../../host/files/load-rules.ts'
import { shippedFiles } from './rules.ts'

/** Where tests keep rules that were read. */
export const testCache = fileURLToPath(new URL('../../node_modules/.cache/evenhand-tests', import.meta.url))

/** The shipped rules, read from their files by the first test that asks and kept for the others, as the product keeps them. */
export async function theShippedRules(): Promise<PlainRules> {
  return loadKeptRules(shippedFiles(), keptIn(testCache), async files => loadRules(files))
}

/** The shipped rules, compiled. */
export async function compiledShipped(): Promise<CompiledRules> {
  return compileRules(await theShippedRules())
}
