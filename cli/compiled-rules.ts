import { checksReady } from '../engine/checks/index.ts'
import { compileRules } from '../engine/compile-rules.ts'
import { formatProblem, type Problem, UserError } from '../engine/errors.ts'
import { counted } from '../engine/labels/counts.ts'
import type { CompiledRules } from '../engine/review/compiled-rules.ts'
import { noSuchTypeSentence } from '../engine/rules/document-types.ts'
import type { LoadedRules, PlainRules, RuleFile } from '../engine/rules/load.ts'
import type { Profile } from '../engine/rules/profile.ts'
import { onlySets, rulesOn } from '../engine/rules/switches.ts'
import { codeHash } from '../host/files/code-hash.ts'
import { isShipped } from '../host/files/is-shipped.ts'
import { type Kept, keptIn } from '../host/files/kept.ts'
import { loadKeptRules } from '../host/files/load-rules.ts'
import { readRuleFiles } from '../host/files/rule-files.ts'
import { sha256Of } from '../host/files/sha256.ts'
import { exampleLimits, ruleLimits } from '../host/workers/rule-limits.ts'
import { withinTime } from '../host/workers/within-time.ts'
import type { ReviewArguments } from './arguments.ts'
import { type Output, printableLines } from './terminal.ts'

/** The compiled rules that the options ask for, and what they were compiled from. */
export interface LoadedBook {
  readonly compiled: CompiledRules
  /** Names the rule files, the profile and the chosen sets together: other rules have another key. */
  readonly key: string
  /** All rules, including those of sets that are not chosen. */
  readonly rules: PlainRules
  readonly sound: boolean
}

/**
 * Loads the rules of a folder that are wanted. Every problem is shown with its place, and the good rules still run: then `sound` is
 * false. Rules that were found sound are kept in the cache folder. Throws UserError `bad-argument` for a rule
 * set or a type of document that is not there.
 */
export async function bookFor(
  wanted: Pick<ReviewArguments, 'type' | 'ruleSets' | 'profile'>,
  folders: { readonly rules: string; readonly cache: string | undefined },
  output: Output,
): Promise<LoadedBook> {
  const kept = keptIn(folders.cache)
  const files = await readRuleFiles(folders.rules)
  const readNow = readOnce(files)
  const { problems: mistakes, hash, ...rules } = await loadKeptRules(files, kept, readNow)
  const unknown = wanted.ruleSets?.find(name => !rules.sets.some(set => set.name === name))
  if (unknown !== undefined) {
    const names = rules.sets.map(set => set.name).join(', ')
    throw new UserError('bad-argument', `There is no rule set “${unknown}”. The rule sets are ${names}.`)
  }
  const { type } = wanted
  if (type !== undefined && !rules.typeCues.some(one => one.type === type))
    throw new UserError('bad-argument', noSuchTypeSentence(type, rules.typeCues))
  const profile = wanted.profile === undefined ? undefined : await profileFrom(wanted.profile)
  const compiled = compileRules(rules, profile, wanted.ruleSets && onlySets(rules.sets, wanted.ruleSets))
  await checksReady(rulesOn(compiled.rules, compiled.switches))
  const failing = isShipped(hash) ? [] : await failingOnce(hash, compiled, readNow, kept)
  const problems = [...mistakes, ...failing]
  for (const problem of problems) output.write(`rules/${printableLines(formatProblem(problem))}\n`)
  if (problems.length > 0) {
    const found = counted(problems.length, 'problem')
    output.write(`${found} in the rules, listed above. Rules that cannot be read are left out of this review.\n`)
  }
  const key = sha256Of(JSON.stringify([hash, compiled.profile, wanted.ruleSets ?? 'all']))
  return { compiled, key, rules, sound: problems.length === 0 }
}

/** Reads rule files when it is first asked, and once, under the limits of time. */
function readOnce(files: readonly RuleFile[]): () => Promise<LoadedRules> {
  let read: Promise<LoadedRules> | undefined
  return () => {
    read ??= import('./limited-rules.ts').then(({ loadLimited }) => loadLimited(files))
    return read
  }
}

async function profileFrom(wanted: string): Promise<Profile> {
  const { findProfile } = await import('../host/files/profile-files.ts')
  const { readProfileFile } = await import('../engine/rules/profile-file.ts')
  const { file, source, shipped } = await findProfile(wanted)
  const tooSlow = `Reading the profile ${file} took too long, so it was stopped. Leave some of its entries out and try again.`
  return withinTime(10_000, tooSlow, () => readProfileFile(file, source, shipped))
}

/** The examples that fail of rules that do not come with the product. Once all have come out right, they are not tried again. */
async function failingOnce(
  hash: string,
  compiled: CompiledRules,
  readNow: () => Promise<LoadedRules>,
  kept: Kept,
): Promise<readonly Problem[]> {
  const { profile, sets } = compiled
  const key = `examples ${codeHash(['.'])} ${JSON.stringify([hash, profile, sets])}`
  if (kept.read(key) !== undefined) return []
  const { failingExamples } = await import('../engine/authoring/examples.ts')
  const { problemAt } = await readNow()
  await checksReady(compiled.rules)
  const failing = failingExamples(compiled, problemAt, ruleLimits(exampleLimits))
  if (failing.length === 0) kept.write(key, '')
  return failing
}
