import type { Problem } from '../../errors.ts'
import type { CompiledRules } from '../../review/compiled-rules.ts'
import type { LoadedRules } from '../../rules/load.ts'

/** The input of lints: all loaded rules, and the same rules compiled. */
export interface RulesToLint {
  readonly loaded: LoadedRules
  readonly compiled: CompiledRules
}

/** Looks for mistakes in rules that loaded without problems. Pure; returns each mistake with its location. */
export type Lint = (rules: RulesToLint) => readonly Problem[]
