import type { DocumentType } from '../rules/document-types.ts'
import type { NationOrBritain } from '../rules/nations.ts'
import type { Requirement, Rule } from '../rules/schema.ts'
import type { Scope } from '../rules/scopes.ts'
import { isSetOn, type RuleSwitch, type Switches, switchOf } from '../rules/switches.ts'
import type { Judgement } from './judgement.ts'
import { isForNation } from './jurisdiction.ts'
import type { Subject } from './subject.ts'

/** What decides which rules apply: the document's types, the day, the organisation's answers and what is switched on. */
export interface Situation {
  /** The document's type, any other types its title names, and those of the policies it contains. */
  readonly types: ReadonlySet<DocumentType>
  /** False until the reviewer has said which of several types it is. */
  readonly typeKnown: boolean
  readonly scope: Scope
  readonly nation: NationOrBritain
  /** False for a document that is empty or not in English. */
  readonly canBeJudged: boolean
  /** ISO date. */
  readonly asAt: string
  /** The profile's answers, including those about house style. */
  readonly answers: Readonly<Record<string, boolean>>
  readonly switches: Switches
}

/**
 * Why a rule was not applied. `switched-off`: the user has switched it or its set off; `off-for-type`, `off-for-document`: for documents
 * of this type, or for this one. `answer`: a question it depends on is not answered with yes; `house-style`: the organisation's
 * house style differs. `other-scope`: the document is no people policy, or whatever else the rule is for. `other-nation`: it is
 * the law of another nation. `not-judged`: the document is empty or not in English. `not-asked`: the document says nothing or only part of it, and
 * need not: it is of another type, or does not speak of what the rule is about.
 */
export const notAppliedReasons = [
  'switched-off',
  'off-for-type',
  'off-for-document',
  'off-by-default',
  'not-judged',
  'type-unknown',
  'other-type',
  'other-scope',
  'other-nation',
  'not-yet',
  'no-longer',
  'house-style',
  'answer',
  'not-asked',
] as const
export type NotApplied = (typeof notAppliedReasons)[number]

/** Whether a rule applies in a situation: `applied`, or the first reason why not. */
export function applicability(rule: Rule, situation: Situation): 'applied' | NotApplied {
  const { types, asAt, answers, switches } = situation
  if (!situation.canBeJudged) return 'not-judged'
  if (!isSetOn(rule.set, switches)) return 'switched-off'
  const switched = switchFor(rule, situation)
  if (!switched.on) return offBecause[switched.by]
  if (rule.applies && !situation.typeKnown) return 'type-unknown'
  if (rule.applies && !rule.applies.some(type => types.has(type))) return 'other-type'
  if (rule.scopes && !rule.scopes.includes(situation.scope)) return 'other-scope'
  if (!isForNation(situation.nation, rule.nations)) return 'other-nation'
  if (rule.from !== undefined && asAt < rule.from) return 'not-yet'
  if (rule.until !== undefined && asAt > rule.until) return 'no-longer'
  if (rule['not-when']?.some(question => answers[question] === true)) return 'house-style'
  if (rule.when?.some(question => answers[question] !== true)) return 'answer'
  return 'applied'
}

/** How a rule is switched in a situation, its set apart. */
export function switchFor(rule: Rule, { types, typeKnown, switches }: Situation): RuleSwitch {
  return switchOf(rule, switches, typeKnown ? types : new Set())
}

const offBecause: Readonly<Record<RuleSwitch['by'], NotApplied>> = {
  default: 'off-by-default',
  organisation: 'switched-off',
  type: 'off-for-type',
  document: 'off-for-document',
}

/**
 * Whether a judgement is no gap, since the document is not asked for it: it says nothing of it, or only part of it, and need not. What
 * breaks the requirement, such as a repealed Act that is cited, is a gap in every document.
 */
export function isNotAsked(
  rule: Requirement,
  { verdict, evidence }: Pick<Judgement, 'verdict' | 'evidence'>,
  situation: Situation,
  subject: Pick<Subject, 'matches' | 'text'>,
): boolean {
  const silent = verdict === 'missing' && evidence.length === 0
  const inPart = verdict === 'weak' && rule.asked?.['half-said'] !== 'everywhere'
  return (silent || inPart) && !isAsked(rule, situation, subject)
}

/** Whether the document is of a type that the requirement is asked of, and speaks of what it is asked about. */
function isAsked(
  { asked }: Requirement,
  { types, typeKnown }: Situation,
  { matches, text }: Pick<Subject, 'matches' | 'text'>,
): boolean {
  if (!asked) return true
  if (asked.words !== undefined && text.tokenCount < asked.words) return false
  if (asked.of && !(typeKnown && asked.of.some(type => types.has(type)))) return false
  return asked.where?.some(phrase => matches.of(phrase).length > 0) ?? true
}
