import { factsOf } from './checks/facts.ts'
import { checkNamed } from './checks/index.ts'
import type { Document } from './document.ts'
import { applicability, isNotAsked, type NotApplied, type Situation, switchFor } from './review/applicability.ts'
import type { CompiledRules } from './review/compiled-rules.ts'
import { findingOnBest, type PartSubject, partSubjects } from './review/contained-parts.ts'
import { detectType } from './review/detect-type.ts'
import type { RequirementFinding } from './review/finding.ts'
import { type Flagged, type FlaggedSpan, hitsOf, toFindings } from './review/flag.ts'
import { asHandbook } from './review/handbook.ts'
import { judgeWords, toFinding } from './review/judge.ts'
import type { Judgement } from './review/judgement.ts'
import { nationOf } from './review/jurisdiction.ts'
import { judgedOf } from './review/language.ts'
import type { Reading } from './review/reading.ts'
import type { Review, RuleOutcome } from './review/review.ts'
import { scopeOf } from './review/scope.ts'
import { strengthOfFinding } from './review/strength.ts'
import { type MatchedDocument, makeSubject, matchDocument, type Subject } from './review/subject.ts'
import { titleLines } from './review/title-lines.ts'
import { type TypeDecision, typesOf } from './review/type-decision.ts'
import type { DocumentType } from './rules/document-types.ts'
import { answersOf } from './rules/profile.ts'
import type { Requirement, Rule, Wording } from './rules/schema.ts'

/** The judgement of a requirement's rule on a document: by its phrases, then by its check if it has one. */
export function judge(subject: Subject, rule: Requirement): Judgement {
  const byPhrases = judgeWords(subject, rule)
  if (!rule.check) return byPhrases
  const check = checkNamed('requirement', rule.check.name)
  return check ? check.judge(subject, byPhrases, rule.check.with) : byPhrases
}

/** The spans that a wording's rule flags, before exceptions: by its phrases, then by its check if it has one. */
export function flag(subject: Subject, rule: Wording): readonly FlaggedSpan[] {
  const byPhrases = hitsOf(subject, rule)
  const check = rule.check && checkNamed('wording', rule.check.name)
  return check ? check.find(subject, byPhrases, rule.check?.with ?? {}) : byPhrases
}

/** What is decided before a review: the document's type, if the reviewer has chosen it, and the day. */
export interface ReviewOptions {
  readonly type?: DocumentType
  /** The name of its file, which often says what it is: "grievance-policy-v3.docx". */
  readonly fileName?: string
  /** ISO date on which dated rules and review dates are judged. */
  readonly asAt: string
}

/** A document as it is read before any rule is asked. */
export interface DocumentRead {
  readonly matched: MatchedDocument
  readonly type: TypeDecision
  readonly reading: Reading
}

/** Reads a document for compiled rules: its words, its type, its language and whose law it is judged by. */
export function readForRules(document: Document, compiled: CompiledRules, options: ReviewOptions): DocumentRead {
  const matched = matchDocument(document, compiled)
  const type = typeOf(matched, compiled, options)
  return { matched, type, reading: readingOf(matched, compiled, type, options.fileName) }
}

/** What compiled rules find in a document that was read with them. */
interface Findings {
  readonly subject: Subject
  readonly situation: Situation
  readonly answers: readonly { readonly rule: Rule; readonly answer: 'applied' | NotApplied }[]
  readonly notAsked: ReadonlySet<string>
  readonly findings: Review['findings']
}

/** Judges each requirement and flags the wordings: the part of a review that depends on the rules. */
export function findingsIn({ matched, type, reading }: DocumentRead, compiled: CompiledRules, asAt: string): Findings {
  const nation = reading.nation.nation
  const subject = makeSubject(matched, compiled, { type: type.type, asAt, nation })
  const parts = type.type === 'handbook' ? partSubjects(matched, compiled, type.parts ?? [], asAt, nation) : []
  const situation = situationOf(type, asAt, compiled, reading)
  const requirements: RequirementFinding[] = []
  const flagged: Flagged[] = []
  const notAsked = new Set<string>()
  const answers = compiled.rules.map(rule => ({ rule, answer: applicability(rule, situation) }))
  for (const { rule, answer } of answers) {
    if (answer !== 'applied') continue
    if (rule.kind === 'requirement') {
      const finding = judged(rule, subject, parts)
      if (isNotAsked(rule, finding, situation, subject)) notAsked.add(rule.id)
      else requirements.push(withStrength(finding, rule, situation))
    } else {
      const hits = flag(subject, rule)
      if (hits.length > 0) flagged.push({ rule, hits })
    }
  }
  return { subject, situation, answers, notAsked, findings: [...requirements, ...toFindings(subject, flagged)] }
}

/**
 * Reviews a document with compiled rules: its type, then what it must contain in the order of the rules, then its wordings
 * in reading order. Each part of a handbook is judged as its own type. Pure: the same document, rules and options produce the
 * same review.
 */
export function reviewDocument(document: Document, compiled: CompiledRules, options: ReviewOptions): Review {
  const read = readForRules(document, compiled, options)
  const { type, reading } = read
  const { subject, situation, answers, notAsked, findings } = findingsIn(read, compiled, options.asAt)
  return {
    type: typeIf(reading, type),
    reading,
    asAt: options.asAt,
    outcomes: outcomesOf(answers, findings, notAsked, situation),
    findings,
    facts: reading.judged.kind === 'judged' ? factsOf(subject) : [],
  }
}

/** As what a document is read, beside its type. */
export function readingOf(
  matched: MatchedDocument,
  compiled: CompiledRules,
  type: TypeDecision,
  fileName?: string,
): Reading {
  return {
    judged: judgedOf(matched.text),
    scope: scopeOf(matched, compiled, titleLines(matched, fileName), type),
    nation: nationOf(matched, compiled),
  }
}

/** What decides which rules apply to a document of this type. Without `reading`, it is a people policy of Great Britain. */
export function situationOf(
  type: TypeDecision,
  asAt: string,
  { profile, switches }: CompiledRules,
  reading?: Reading,
): Situation {
  return {
    types: typesOf(type),
    typeKnown: type.how !== 'undecided',
    scope: reading?.scope.scope ?? 'people',
    nation: reading?.nation.nation ?? 'great-britain',
    canBeJudged: reading?.judged.kind !== 'not-judged',
    asAt,
    answers: answersOf(profile),
    switches,
  }
}

/** The type of a document that cannot be judged is not asked for, nor guessed from words in another language. */
function typeIf({ judged }: Reading, type: TypeDecision): TypeDecision {
  if (judged.kind === 'judged' || type.how === 'chosen') return type
  return { how: 'detected', type: 'policy', confidence: 0, because: judged.sentence }
}

function judged(rule: Requirement, subject: Subject, parts: readonly PartSubject[]): RequirementFinding {
  const ofItsType = rule.applies ? parts.filter(part => rule.applies?.includes(part.subject.type)) : []
  return findingOnBest(ofItsType, rule, judge) ?? toFinding(subject, rule, judge(subject, rule))
}

/** A finding with how binding its requirement is, where that is not what the rule says. */
function withStrength(finding: RequirementFinding, rule: Requirement, situation: Situation): RequirementFinding {
  const strength = strengthOfFinding(finding, rule, situation)
  return strength === rule.strength ? finding : { ...finding, strength }
}

function outcomesOf(
  answers: Findings['answers'],
  findings: Review['findings'],
  notAsked: ReadonlySet<string>,
  situation: Situation,
): RuleOutcome[] {
  const byRule = Map.groupBy(findings, finding => finding.rule)
  return answers.map(({ rule, answer }): RuleOutcome => {
    const { id } = rule
    if (answer !== 'applied')
      return { kind: 'not-applied', rule: id, because: answer, ...reasonOff(rule, answer, situation) }
    if (notAsked.has(id)) return { kind: 'not-applied', rule: id, because: 'not-asked' }
    const found = byRule.get(id) ?? []
    const [first] = found
    if (first?.kind === 'requirement') return { kind: 'judged', rule: id, verdict: first.verdict }
    const occurrences = found.reduce((sum, f) => sum + (f.kind === 'wording' ? f.occurrences.length : 0), 0)
    return { kind: 'searched', rule: id, occurrences }
  })
}

/** Why a rule is off, where somebody said it. */
function reasonOff(rule: Rule, because: NotApplied, situation: Situation): { readonly reason?: string } {
  if (because !== 'switched-off' && because !== 'off-for-type' && because !== 'off-for-document') return {}
  const { on, reason } = switchFor(rule, situation)
  return on || reason === undefined ? {} : { reason }
}

function typeOf(
  matched: MatchedDocument,
  compiled: CompiledRules,
  { type: chosen, fileName }: ReviewOptions,
): TypeDecision {
  if (chosen === undefined) return detectType(matched, compiled, fileName)
  if (chosen === 'handbook') return asHandbook(matched, compiled)
  return { how: 'chosen', type: chosen }
}
