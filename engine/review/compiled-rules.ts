import type { English } from '../rules/english.ts'
import type { TypeCues } from '../rules/load.ts'
import type { NationCues } from '../rules/nation-cues.ts'
import type { Profile } from '../rules/profile.ts'
import type { Rule, RuleSetInfo } from '../rules/schema.ts'
import type { ScopeCues } from '../rules/scopes.ts'
import type { Switches } from '../rules/switches.ts'
import type { CompiledPhrases } from '../text/phrases.ts'

/** Loaded rules prepared for reviewing, with every phrase compiled into one automaton. Compile once and reuse. */
export interface CompiledRules {
  readonly rules: readonly Rule[]
  readonly byId: ReadonlyMap<string, Rule>
  readonly sets: readonly RuleSetInfo[]
  readonly english: English
  readonly typeCues: TypeCues
  readonly nationCues: NationCues
  readonly scopeCues: ScopeCues
  readonly phrases: CompiledPhrases
  readonly profile: Profile
  /** What is switched on and off. Rules that are off are included here but not applied. */
  readonly switches: Switches
}
