import type { Lint } from '../../engine/authoring/lint/lint.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { formatProblem } from '../../engine/errors.ts'
import { rulesOf } from './rules.ts'

/** What a lint says about planted rules: "T-01: it …", without the place in the file unless `places` is asked for. */
export function lintOf(lint: Lint, topics: Parameters<typeof rulesOf>[0], places = false): string[] {
  const loaded = rulesOf(topics)
  if (loaded.problems.length > 0) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  const found = lint({ loaded, compiled: compileRules(loaded) }).map(formatProblem)
  return places ? found : found.map(line => line.replace(/^\S+ /, ''))
}
