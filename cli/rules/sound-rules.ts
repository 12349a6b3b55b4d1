import { failingExamples } from '../../engine/authoring/examples.ts'
import { checksReady } from '../../engine/checks/index.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { formatProblem, type Problem, UserError } from '../../engine/errors.ts'
import type { LoadedRules } from '../../engine/rules/load.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { exampleLimits, ruleLimits } from '../../host/workers/rule-limits.ts'
import { loadLimited } from '../limited-rules.ts'

/** Loads a rules folder. Throws UserError `bad-rules` with each mistake and its place if a rule cannot be read. */
export async function soundRules(folder: string): Promise<LoadedRules> {
  const loaded = loadLimited(await readRuleFiles(folder))
  if (loaded.problems.length === 0) return loaded
  throw unsound('Some rules cannot be read. Fix them first, then try again.', loaded.problems)
}

/** As `soundRules`, of which every example comes out as its rule says. Throws UserError `bad-rules` where one does not. */
export async function provenRules(folder: string): Promise<LoadedRules> {
  const loaded = await soundRules(folder)
  await checksReady(loaded.sets.flatMap(set => set.rules))
  const failing = failingExamples(compileRules(loaded), loaded.problemAt, ruleLimits(exampleLimits))
  if (failing.length === 0) return loaded
  throw unsound('Some examples do not come out as their rules say. Fix them first, then try again.', failing)
}

function unsound(what: string, problems: readonly Problem[]): UserError {
  const places = problems.map(problem => `rules/${formatProblem(problem)}`)
  return new UserError('bad-rules', `${what}\n${places.join('\n')}`)
}
