import type { English } from '../rules/english.ts'
import type { TypeCues } from '../rules/load.ts'
import type { Profile } from '../rules/profile.ts'
import type { Rule, RuleSetInfo } from '../rules/schema.ts'
import type { Switches } from '../rules/switches.ts'
import type { CompiledPhrases } from '../text/phrases.ts'

/** Loaded rules made ready for reading documents with: every phrase compiled into one automaton. Make it once, use it often. */
export interface CompiledRules {
  readonly rules: readonly Rule[]
  readonly byId: ReadonlyMap<string, Rule>
  readonly sets: readonly RuleSetInfo[]
  readonly english: English
  readonly typeCues: TypeCues
  readonly phrases: CompiledPhrases
  readonly profile: Profile
  /** What is switched on and off: rules that are off are here too, and are not applied. */
  readonly switches: Switches
}
