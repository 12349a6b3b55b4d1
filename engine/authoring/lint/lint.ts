import type { Problem } from '../../errors.ts'
import type { CompiledRules } from '../../review/compiled-rules.ts'
import type { LoadedRules } from '../../rules/load.ts'

/** What lints look at: all loaded rules, and the same compiled. */
export interface RulesToLint {
  readonly loaded: LoadedRules
  readonly compiled: CompiledRules
}

/** A way of looking for mistakes in rules that load well. Pure; gives each mistake at its place. */
export type Lint = (rules: RulesToLint) => readonly Problem[]
