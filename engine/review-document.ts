import { checkNamed } from './checks/index.ts'
import type { Document } from './document.ts'
import type { TypeDecision } from './export/report.ts'
import type { CompiledRules } from './review/compiled-rules.ts'
import { findingOnBest, partSubjects } from './review/contained-parts.ts'
import { detectType } from './review/detect-type.ts'
import type { Finding } from './review/finding.ts'
import { type Flagged, type FlaggedSpan, hitsOf, toFindings } from './review/flag.ts'
import { asHandbook } from './review/handbook.ts'
import { type Judgement, judgeEvidence, toFinding } from './review/judge.ts'
import { type MatchedDocument, makeSubject, matchDocument, type Subject } from './review/subject.ts'
import type { DocumentType } from './rules/document-types.ts'
import { answersOf } from './rules/profile.ts'
import type { Requirement, Rule, Wording } from './rules/schema.ts'

/** Whether a rule speaks about a document: its type or one of `also`, the day and the organisation's answers. */
export function ruleApplies(rule: Rule, subject: Subject, also: readonly DocumentType[] = []): boolean {
  const { applies } = rule
  if (applies && !applies.includes(subject.type) && !also.some(type => applies.includes(type))) return false
  if (rule.from !== undefined && subject.asAt < rule.from) return false
  if (rule.until !== undefined && subject.asAt > rule.until) return false
  if (rule.kind === 'wording' && rule.off) return false
  if (!rule.when && !rule['not-when']) return true
  const answers = answersOf(subject.profile)
  if (rule['not-when']?.some(question => answers[question] === true)) return false
  return rule.when?.every(question => answers[question] === true) ?? true
}

/** What a requirement's rule says about a document: by its phrases, then by its check where it has one. */
export function judge(subject: Subject, rule: Requirement): Judgement {
  const byPhrases = judgeEvidence(subject, rule)
  if (!rule.check) return byPhrases
  const check = checkNamed('requirement', rule.check.name)
  return check ? check.judge(subject, byPhrases, rule.check.with) : byPhrases
}

/** The places a wording's rule flags, before exceptions: by its phrases, then by its check where it has one. */
export function flag(subject: Subject, rule: Wording): readonly FlaggedSpan[] {
  const byPhrases = hitsOf(subject, rule)
  const check = rule.check && checkNamed('wording', rule.check.name)
  return check ? check.find(subject, byPhrases, rule.check?.with ?? {}) : byPhrases
}

/** What is settled before a review: the document's type, where the reviewer has chosen it, and the day. */
export interface ReviewOptions {
  readonly type?: DocumentType
  /** ISO date on which dated rules and review dates are judged. */
  readonly asAt: string
}

/**
 * Reviews a document with compiled rules: its type, then what it must contain in the order of the rules, then its wordings
 * in reading order. Each part of a handbook is judged as its own type. Pure: the same document, rules and options give the same
 * findings.
 */
export function reviewDocument(
  document: Document,
  compiled: CompiledRules,
  options: ReviewOptions,
): { readonly type: TypeDecision; readonly findings: readonly Finding[] } {
  const reading = matchDocument(document, compiled)
  const type = typeOf(reading, compiled, options.type)
  const { asAt } = options
  const subject = makeSubject(reading, compiled, { type: type.type, asAt })
  const parts = type.type === 'handbook' ? partSubjects(reading, compiled, type.parts ?? [], asAt) : []
  const also = [...(type.also ?? []), ...new Set(parts.map(part => part.subject.type))]
  const requirements: Finding[] = []
  const flagged: Flagged[] = []
  for (const rule of compiled.rules) {
    if (!ruleApplies(rule, subject, also)) continue
    if (rule.kind === 'wording') {
      const hits = flag(subject, rule)
      if (hits.length > 0) flagged.push({ rule, hits })
      continue
    }
    const own = rule.applies ? parts.filter(part => rule.applies?.includes(part.subject.type)) : []
    requirements.push(findingOnBest(own, rule, judge) ?? toFinding(subject, rule, judge(subject, rule)))
  }
  return { type, findings: [...requirements, ...toFindings(subject, flagged)] }
}

function typeOf(reading: MatchedDocument, compiled: CompiledRules, chosen: DocumentType | undefined): TypeDecision {
  if (chosen === undefined) return detectType(reading, compiled)
  if (chosen === 'handbook') return asHandbook(reading, compiled)
  return { type: chosen, confidence: 1, reason: 'Chosen by the reviewer.' }
}
