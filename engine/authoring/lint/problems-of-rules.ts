import { compileRules } from '../../compile-rules.ts'
import type { Problem } from '../../errors.ts'
import type { LoadedRules } from '../../rules/load.ts'
import { failingExamples } from '../examples.ts'
import { lints } from './index.ts'

/** Every problem in loaded rules, in the order of their files: from loading, failing examples and lints. */
export function problemsOfRules(loaded: LoadedRules): Problem[] {
  const compiled = compileRules(loaded)
  const found = [
    ...loaded.problems,
    ...failingExamples(compiled, loaded.problemAt),
    ...lints.flatMap(lint => lint({ loaded, compiled })),
  ]
  return found.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
