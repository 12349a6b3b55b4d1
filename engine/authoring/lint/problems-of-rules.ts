import { compileRules } from '../../compile-rules.ts'
import type { Problem } from '../../errors.ts'
import type { LoadedRules } from '../../rules/load.ts'
import { type Within, withoutLimit } from '../../rules/within.ts'
import { failingExamples } from '../examples.ts'
import { hints, lints } from './index.ts'
import { allExamples, unusedMembers } from './unused-members.ts'

/** Every problem in loaded rules, in the order of their files: from loading, failing examples and lints. `within` limits the examples. */
export function problemsOfRules(loaded: LoadedRules, within: Within = withoutLimit): Problem[] {
  const compiled = compileRules(loaded)
  const found = [
    ...loaded.problems,
    ...failingExamples(compiled, loaded.problemAt, within),
    ...lints.flatMap(lint => lint({ loaded, compiled })),
  ]
  return inOrder(found)
}

/** What is worth a look in loaded rules and may be meant so: concepts and members that nothing uses or says, wide prefixes. */
export function hintsOnRules(loaded: LoadedRules): Problem[] {
  const compiled = compileRules(loaded)
  return inOrder([
    ...hints.flatMap(lint => lint({ loaded, compiled })),
    ...unusedMembers(loaded, [allExamples(loaded)]),
  ])
}

/** Problems in the order of their places. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
