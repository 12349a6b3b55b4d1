import type { English } from '../rules/english.ts'
import type { TypeCues } from '../rules/load.ts'
import type { Profile } from '../rules/profile.ts'
import type { Rule, RuleSetInfo } from '../rules/schema.ts'
import type { Switches } from '../rules/switches.ts'
import type { CompiledPhrases } from '../text/phrases.ts'
import type { HeadingNames } from './headings.ts'

/** Loaded rules made ready for reading documents with: every phrase compiled into one automaton. Make it once, use it often. */
export interface CompiledRules {
  readonly rules: readonly Rule[]
  readonly byId: ReadonlyMap<string, Rule>
  readonly sets: readonly RuleSetInfo[]
  readonly english: English
  readonly typeCues: TypeCues
  readonly phrases: CompiledPhrases
  /** Names of headings that rules have asked for, kept from document to document. */
  readonly headingNames: HeadingNames
  /** For each rule the numbers of its essential phrases. */
  readonly essential: ReadonlyMap<Rule, Int32Array>
  readonly profile: Profile
  /** What is switched on and off: rules that are off are here too, and are not applied. */
  readonly switches: Switches
}
