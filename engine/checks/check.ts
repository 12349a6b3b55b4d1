import type { RequirementVerdict } from '../review/finding.ts'
import type { FlaggedSpan } from '../review/flag.ts'
import type { Judgement } from '../review/judge.ts'
import type { Subject } from '../review/subject.ts'
import type { Cued } from './cued.ts'

/** What a rule tells its check, from `check: { name, with }`. */
export type Settings = Readonly<Record<string, unknown>>

/** A way of judging a requirement that phrases cannot express. It is given what the rule's phrases say, and may overrule it. */
export interface RequirementCheck {
  readonly kind: 'requirement'
  readonly name: string
  /** A sentence for the rule browser: what it looks at. */
  readonly about: string
  /** What it looks for itself: phrases, and patterns by the phrase beside which they stand. */
  readonly cues?: readonly (string | Cued)[]
  /** The verdicts it gives of its own accord, where these are not covered, weak and missing. */
  readonly gives?: readonly RequirementVerdict[]
  judge(subject: Subject, byPhrases: Judgement, settings: Settings): Judgement
}

/** A way of finding words that phrases cannot express. It is given the hits of the rule's phrases, and returns those to flag. */
export interface WordingCheck {
  readonly kind: 'wording'
  readonly name: string
  readonly about: string
  readonly cues?: readonly (string | Cued)[]
  find(subject: Subject, byPhrases: readonly FlaggedSpan[], settings: Settings): readonly FlaggedSpan[]
}

export type Check = RequirementCheck | WordingCheck
