import { compileRules } from '../../engine/compile-rules.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { type Mutant, mutate, type Source } from './mutate.ts'
import { randomOf } from './random.ts'
import { type Outcome, tryFile } from './try-file.ts'

/** The rules that come with the product, ready for reviews. */
export async function shippedBook(): Promise<CompiledRules> {
  return compileRules(loadRules(await readRuleFiles(shippedRules)))
}

/** Makes the input with this number of a run and takes it through the product; the same seed and sources give the same. */
export async function runInput(
  sources: readonly Source[],
  compiled: CompiledRules,
  seed: number,
  input: number,
): Promise<Outcome & Mutant> {
  const random = randomOf(seed, input)
  const mutant = mutate(sources, random)
  return { ...mutant, ...(await tryFile(mutant.bytes, compiled, random)) }
}
