import { checksReady } from '../../checks/index.ts'
import { compileRules } from '../../compile-rules.ts'
import type { Document, Span } from '../../document.ts'
import type { Problem } from '../../errors.ts'
import { loadRule } from '../../load-rules.ts'
import { applicability, isNotAsked, type Situation } from '../../review/applicability.ts'
import type { CompiledRules } from '../../review/compiled-rules.ts'
import type { RequirementVerdict } from '../../review/finding.ts'
import { makeSubject, type Subject } from '../../review/subject.ts'
import { judge, type ReviewOptions, readForRules, situationOf } from '../../review-document.ts'
import type { PlainRules, ProblemAt, RuleFile } from '../../rules/load.ts'
import type { Rule, SetHead, Wording } from '../../rules/schema.ts'
import { explainHits } from '../explain-hits.ts'
import { lints } from '../lint/index.ts'
import { tooFewExamples } from '../lint/too-few-examples.ts'
import { notAppliedSentence } from '../not-applied-sentence.ts'
import { whyNotFlagged } from '../why-not-flagged.ts'
import { type ExampleTried, examplesTried } from './examples-tried.ts'
import { type ExamplesWanting, examplesWanting } from './examples-wanting.ts'
import { metEverywhere, readEverywhere } from './met-everywhere.ts'
import { type PartRead, partsRead } from './passages.ts'
import { unknownAnswers } from './unknown-answers.ts'

/** What a rule does in one document. */
export interface DocumentTried {
  /** Why the rule would not be used on this document; it is read as if it were. */
  readonly notApplied?: string
  /** Of a requirement. */
  readonly verdict?: RequirementVerdict
  readonly reason?: string
  readonly parts: readonly PartRead[]
  /** Of a wording: each place of its words, and why it is flagged or not. */
  readonly places: readonly PlaceRead[]
}

export interface PlaceRead {
  readonly span: Span
  readonly sentence: Span
  readonly flagged: boolean
  /** Why not, in a sentence; empty where it is flagged. */
  readonly why: string
}

/** A rule as it is being written: what is wrong with it, what its examples do, and what it finds in a document. */
export interface RuleTried {
  /** With line and column; the rest is empty where there are any. */
  readonly problems: readonly Problem[]
  /** What is worth a look and does not keep the rule from being used. */
  readonly advice: readonly Problem[]
  readonly rule?: Rule
  readonly examples: readonly ExampleTried[]
  /** The examples that it lacks to be used. */
  readonly wanting: readonly ExamplesWanting[]
  readonly document?: DocumentTried
}

/** A text of one rule, and what it is tried with. */
export interface RuleToTry {
  readonly file: RuleFile
  /** The set to which it belongs. */
  readonly set: SetHead
  /** The rules beside which it is loaded: their concepts and types of document. */
  readonly base: PlainRules
  readonly on?: { readonly document: Document; readonly options: ReviewOptions }
}

/** Tries one rule by itself: loads it as the loader does, judges its examples, and reads a document with it. */
export async function tryRule({ file, set, base, on }: RuleToTry): Promise<RuleTried> {
  const { rule, problems, problemAt } = loadRule(file, set, base)
  if (!rule) return { problems, advice: [], examples: [], wanting: [] }
  const { graphs: _, ...plain } = base
  const alone = { ...plain, sets: [{ ...set, rules: [rule] }] }
  const compiled = compileRules(alone)
  await checksReady(compiled.rules)
  const wide = metEverywhere(rule, readEverywhere(compiled), problemAt)
  const wrong = [...problems, ...unknownAnswers(rule, base, problemAt), ...wide]
  if (wrong.length > 0) return { problems: wrong, advice: [], examples: [], wanting: [] }
  const wanting = examplesWanting(rule)
  return {
    problems,
    advice: adviceOn(alone, compiled, problemAt, wanting.length > 0),
    rule,
    examples: examplesTried(rule, compiled),
    wanting,
    ...(on ? { document: documentTried(rule, compiled, on.document, on.options) } : {}),
  }
}

/** What lints say of a rule; of too few examples only where that is not what keeps it from being used. */
function adviceOn(
  alone: PlainRules,
  compiled: CompiledRules,
  problemAt: ProblemAt,
  isWanting: boolean,
): readonly Problem[] {
  const loaded = { ...alone, concepts: [], problems: [], problemAt }
  return lints.flatMap(lint => (isWanting && lint === tooFewExamples ? [] : lint({ loaded, compiled })))
}

function documentTried(rule: Rule, compiled: CompiledRules, document: Document, options: ReviewOptions): DocumentTried {
  const { matched, type, reading } = readForRules(document, compiled, options)
  const subject = makeSubject(matched, compiled, { type: type.type, asAt: options.asAt, nation: reading.nation.nation })
  const situation = situationOf(type, options.asAt, compiled, reading)
  const notApplied = whyNotApplied(rule, subject, situation, compiled)
  const asIfOn = notApplied === undefined ? {} : { notApplied }
  if (rule.kind === 'wording') return { ...asIfOn, parts: [], places: placesRead(subject, rule, compiled, situation) }
  const { verdict, reason } = judge(subject, rule)
  return {
    ...asIfOn,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    parts: partsRead(subject, rule),
    places: [],
  }
}

function whyNotApplied(
  rule: Rule,
  subject: Subject,
  situation: Situation,
  { typeCues }: CompiledRules,
): string | undefined {
  const answer = applicability(rule, situation)
  if (answer !== 'applied') return notAppliedSentence(rule, answer, typeCues)
  const notAsked = rule.kind === 'requirement' && isNotAsked(rule, judge(subject, rule), situation, subject)
  return notAsked ? notAppliedSentence(rule, 'not-asked', typeCues) : undefined
}

function placesRead(
  subject: Subject,
  rule: Wording,
  compiled: CompiledRules,
  situation: Situation,
): readonly PlaceRead[] {
  return explainHits(subject, rule, compiled, situation).map(({ span, sentence, outcome }) => ({
    span,
    sentence,
    flagged: outcome.kind === 'flagged',
    why: outcome.kind === 'flagged' ? '' : whyNotFlagged(outcome),
  }))
}
