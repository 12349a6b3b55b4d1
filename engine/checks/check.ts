import { z } from 'zod'
import type { RequirementVerdict } from '../review/finding.ts'
import type { FlaggedSpan } from '../review/flag.ts'
import type { Judgement } from '../review/judge.ts'
import type { Subject } from '../review/subject.ts'

interface AboutCheck {
  readonly name: string
  /** A sentence for the rule browser: what it looks at. */
  readonly about: string
  /** The phrases that it looks for itself, apart from those in `rules/english.yml`. */
  readonly phrases?: readonly string[]
}

interface AboutRequirementCheck extends AboutCheck {
  /** The verdicts it gives itself, where these are not covered, weak and missing. */
  readonly gives?: readonly RequirementVerdict[]
}

/** A way of judging a requirement that phrases cannot express. It is given what the rule's phrases say, and may overrule it. */
export interface RequirementCheck extends AboutRequirementCheck {
  readonly kind: 'requirement'
  /** What a rule may write under `check: { with }`. */
  readonly options: z.ZodType
  judge(subject: Subject, byPhrases: Judgement, options: unknown): Judgement
}

/** A way of finding words that phrases cannot express. It is given the hits of the rule's phrases, and returns those to flag. */
export interface WordingCheck extends AboutCheck {
  readonly kind: 'wording'
  readonly options: z.ZodType
  find(subject: Subject, byPhrases: readonly FlaggedSpan[], options: unknown): readonly FlaggedSpan[]
}

export type Check = RequirementCheck | WordingCheck

/** The options of a check that has none. */
export const noOptions = z.strictObject({})

/** A check of requirements whose `judge` gets its options as their schema reads them. */
export function requirementCheck<Options extends z.ZodObject>(
  check: AboutRequirementCheck & {
    readonly options: Options
    judge(subject: Subject, byPhrases: Judgement, options: z.infer<Options>): Judgement
  },
): RequirementCheck {
  return {
    ...check,
    kind: 'requirement',
    judge: (subject, byPhrases, options) => check.judge(subject, byPhrases, check.options.parse(options)),
  }
}

/** A check of wordings whose `find` gets its options as their schema reads them. */
export function wordingCheck<Options extends z.ZodObject>(
  check: AboutCheck & {
    readonly options: Options
    find(subject: Subject, byPhrases: readonly FlaggedSpan[], options: z.infer<Options>): readonly FlaggedSpan[]
  },
): WordingCheck {
  return {
    ...check,
    kind: 'wording',
    find: (subject, byPhrases, options) => check.find(subject, byPhrases, check.options.parse(options)),
  }
}
