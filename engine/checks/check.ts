import { z } from 'zod'
import type { RequirementVerdict } from '../review/finding.ts'
import type { FlaggedSpan } from '../review/flag.ts'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'

interface AboutCheck {
  readonly name: string
  /** A sentence for the rule browser: what it checks. */
  readonly about: string
  /** The phrases it looks for in addition to those in `rules/english.yml`. */
  readonly phrases?: readonly string[]
  /** Loads what it needs and other checks do not. */
  readonly ready?: () => Promise<void>
}

interface AboutRequirementCheck extends AboutCheck {
  /** The verdicts it can return itself, if other than covered, weak and missing. */
  readonly gives?: readonly RequirementVerdict[]
}

/** A way of judging a requirement that phrases cannot express. It receives the judgement by the rule's phrases and may overrule it. */
export interface RequirementCheck extends AboutRequirementCheck {
  readonly kind: 'requirement'
  /** What a rule may write under `check: { with }`. */
  readonly options: z.ZodType
  judge(subject: Subject, byPhrases: Judgement, options: unknown): Judgement
}

/** A way of finding words that phrases cannot express. It receives the hits of the rule's phrases and returns those to flag. */
export interface WordingCheck extends AboutCheck {
  readonly kind: 'wording'
  readonly options: z.ZodType
  find(subject: Subject, byPhrases: readonly FlaggedSpan[], options: unknown): readonly FlaggedSpan[]
}

export type Check = RequirementCheck | WordingCheck

/** The options schema of a check without options. */
export const noOptions = z.strictObject({})

/** A check of requirements whose `judge` receives options parsed by their schema. */
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

/** A check of wordings whose `find` receives options parsed by their schema. */
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
