import { formatProblem, UserError } from '../../engine/errors.ts'
import { type LoadedRules, loadRules } from '../../engine/rules/load.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'

/** Loads a rules folder of which every rule can be read. Throws UserError `bad-rules` with each mistake and its place where not. */
export async function soundRules(folder: string): Promise<LoadedRules> {
  const loaded = loadRules(await readRuleFiles(folder))
  if (loaded.problems.length === 0) return loaded
  const places = loaded.problems.map(problem => `rules/${formatProblem(problem)}`)
  throw new UserError('bad-rules', `Some rules cannot be read. Fix them first, then try again.\n${places.join('\n')}`)
}
