import type { WordingVerdict } from '../../../engine/review/finding.ts'
import type { DocumentType, NamedType } from '../../../engine/rules/document-types.ts'
import type { Effect, Effort } from '../../../engine/rules/effects.ts'
import type { Nation } from '../../../engine/rules/nations.ts'
import type { Fix, Instead, Requirement } from '../../../engine/rules/schema.ts'
import type { Scope } from '../../../engine/rules/scopes.ts'
import type { Switched } from '../../../engine/rules/switches.ts'

interface CardCommon {
  readonly id: string
  readonly set: string
  readonly title: string
  readonly source: string
  /** Ids of the review's recommendations. */
  readonly traces: readonly string[]
  readonly why: string
  /** The reader is told to confirm it with an adviser. */
  readonly confirm: boolean
  /** What it does to people and what it takes to put right, where the rule says so. */
  readonly effect?: Effect
  readonly effort?: Effort
}

/** A rule as shown to a reader, without how it looks for evidence. */
export type RuleCard =
  | (CardCommon & {
      readonly kind: 'requirement'
      /** A short noun for lists; where a rule has none, they show its title. */
      readonly name?: string
      readonly strength: Requirement['strength']
      readonly missing: string
      readonly weak?: string
      readonly who?: string
      readonly fix: Fix
      readonly ask?: string
    })
  | (CardCommon & {
      readonly kind: 'wording'
      readonly verdict: WordingVerdict
      readonly instead?: Instead
      /** Flagged words that can be replaced as they are, each with what to write in their place. */
      readonly replace?: Readonly<Record<string, string>>
      /** Where respected guides disagree: what each of them says. */
      readonly guides?: string
    })

/** A rule as the list of rules shows it. */
export interface RuleLine {
  readonly card: RuleCard
  /** Document types it applies to; empty: every type. */
  readonly applies: readonly DocumentType[]
  readonly from?: string
  readonly until?: string
  /** Questions of the profile that must be answered yes. */
  readonly when: readonly string[]
  /** For the organisation, where nothing else is said for a type or a document. */
  readonly on: boolean
  readonly onByDefault: boolean
  /** Types of document for which it is switched. */
  readonly types: readonly (Switched & { readonly type: DocumentType })[]
}

export interface RuleSetLine {
  readonly name: string
  readonly title: string
  readonly version: string
  readonly kind: 'requirements' | 'wordings'
  readonly about: string
  readonly on: boolean
  readonly rules: readonly RuleLine[]
}

/** Everything about one rule, with the examples that are its tests. */
export interface RuleDetails extends RuleLine {
  /** What the documents it is for are about; empty: anything. */
  readonly scopes: readonly Scope[]
  /** Whose law it is; empty: it holds everywhere. */
  readonly nations: readonly Nation[]
  /** Why it is off for the organisation. */
  readonly reasonOff?: string
  /** Documents for which it is switched. */
  readonly documents: readonly (Switched & { readonly document: string; readonly title: string })[]
  readonly examples: readonly { readonly verdict: string; readonly text: string }[]
}

/** The rules that are loaded, and what is wrong with any that are not. */
export interface RulesOverview {
  readonly sets: readonly RuleSetLine[]
  /** The types of document that they know, with their names. */
  readonly types: readonly NamedType[]
  /** "grievance/appeal.yml:12:5 GRV-14: …" */
  readonly problems: readonly string[]
  /** Profile questions that at least one rule uses. */
  readonly questions: readonly string[]
}
