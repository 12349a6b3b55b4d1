import { failingExamples } from '../engine/authoring/examples.ts'
import { compileRules } from '../engine/compile-rules.ts'
import { formatProblem, UserError } from '../engine/errors.ts'
import { counted } from '../engine/labels/counts.ts'
import type { CompiledRules } from '../engine/review/compiled-rules.ts'
import { loadRules, type PlainRules } from '../engine/rules/load.ts'
import { onlySets } from '../engine/rules/switches.ts'
import { readProfile } from '../host/files/profile-files.ts'
import { readRuleFiles } from '../host/files/rule-files.ts'
import { sha256Of } from '../host/workspace/documents.ts'
import type { ReviewArguments } from './arguments.ts'
import { type Output, printableLines } from './terminal.ts'

/** The compiled rules that the options ask for, and what they were compiled from. */
export interface LoadedBook {
  readonly compiled: CompiledRules
  /** Names the rule files, the profile and the chosen sets together: other rules have another key. */
  readonly key: string
  /** All rules, also of sets that are not wanted. */
  readonly rules: PlainRules
  readonly sound: boolean
}

/**
 * Loads the rules that are wanted. Every problem is shown with its place, and the good rules still run: then `sound` is false.
 * Throws UserError `bad-argument` for a rule set that is not there.
 */
export async function bookFor(wanted: ReviewArguments, folder: string, output: Output): Promise<LoadedBook> {
  const files = await readRuleFiles(folder)
  const loaded = loadRules(files)
  const unknown = wanted.ruleSets?.find(name => !loaded.sets.some(set => set.name === name))
  if (unknown !== undefined) {
    const names = loaded.sets.map(set => set.name).join(', ')
    throw new UserError('bad-argument', `There is no rule set “${unknown}”. The rule sets are ${names}.`)
  }
  const profile = wanted.profile === undefined ? undefined : await readProfile(wanted.profile)
  const compiled = compileRules(loaded, profile, wanted.ruleSets && onlySets(loaded.sets, wanted.ruleSets))
  const problems = [...loaded.problems, ...failingExamples(compiled, loaded.problemAt)]
  for (const problem of problems) output.write(`rules/${printableLines(formatProblem(problem))}\n`)
  if (problems.length > 0) {
    const found = counted(problems.length, 'problem')
    output.write(`${found} in the rules, listed above. Rules that cannot be read are left out of this review.\n`)
  }
  const key = sha256Of(JSON.stringify([files, compiled.profile, wanted.ruleSets ?? 'all']))
  return { compiled, key, rules: loaded, sound: problems.length === 0 }
}
