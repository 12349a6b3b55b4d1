import { overlaps, type Span } from '../document.ts'
import { applicability, type Situation } from '../review/applicability.ts'
import type { CompiledRules } from '../review/compiled-rules.ts'
import { type ContextMatch, matchContext } from '../review/context.ts'
import { toFindings } from '../review/flag.ts'
import type { Subject } from '../review/subject.ts'
import { flag } from '../review-document.ts'
import type { Wording } from '../rules/schema.ts'
import { sentenceAt } from '../text/lookups.ts'
import { spanOfMatch, spanOfSentence } from '../text/spans.ts'

/** Why words that a rule looks for are flagged or spared. */
export type Outcome =
  | { readonly kind: 'flagged' }
  /** None of the phrases that `only` requires is near. */
  | { readonly kind: 'not-meant' }
  /** A phrase of `unless` is near, in these words. */
  | { readonly kind: 'unless'; readonly where: ContextMatch['where']; readonly words: string }
  /** One of the exceptions common to all rules: "in quotation marks". */
  | { readonly kind: 'exempt'; readonly because: string }
  /** Another rule flags longer words around them. */
  | { readonly kind: 'other-rule'; readonly rule: string; readonly words: string }
  /** The rule's check leaves them out. */
  | { readonly kind: 'check' }

/** A place where the words of a rule occur, with the sentence that contains it. */
export interface HitExplained {
  readonly span: Span
  readonly sentence: Span
  readonly outcome: Outcome
}

/** Every place where the words of a wording's rule occur, in reading order, with why they are flagged or spared there. */
export function explainHits(
  subject: Subject,
  rule: Wording,
  compiled: CompiledRules,
  situation: Situation,
): HitExplained[] {
  const wordings = compiled.rules
    .filter(r => r.kind === 'wording')
    .filter(r => r === rule || applicability(r, situation) === 'applied')
  const flagged = wordings.map(r => ({ rule: r, hits: flag(subject, r) }))
  const findings = toFindings(subject, flagged)
  const hits = flagged.find(f => f.rule === rule)?.hits ?? []
  const ruleFindings = findings.filter(f => f.rule === rule.id)
  const outcomeOf = (hit: Span): Outcome => {
    if (ruleFindings.some(f => f.occurrences.some(s => same(s, hit)))) return { kind: 'flagged' }
    const mention = ruleFindings.flatMap(f => f.mentioned).find(m => same(m, hit))
    if (mention) return { kind: 'exempt', because: mention.because }
    const other = findings.find(f => [...f.occurrences, ...f.mentioned].some(s => overlaps(s, hit)))
    const words = [...(other?.occurrences ?? []), ...(other?.mentioned ?? [])].find(s => overlaps(s, hit))?.quote ?? ''
    return { kind: 'other-rule', rule: other?.rule ?? '', words }
  }
  const places = [
    ...hits.map(span => ({ span, outcome: outcomeOf(span) })),
    ...spared(subject, rule).filter(({ span }) => !hits.some(hit => overlaps(hit, span))),
  ]
  return places
    .sort((a, b) => a.span.block - b.span.block || a.span.start - b.span.start)
    .map(({ span, outcome }) => ({ span, outcome, sentence: sentenceOf(subject, span) }))
}

/** The places that the rule itself does not flag. */
function spared(subject: Subject, rule: Wording): { span: Span; outcome: Outcome }[] {
  const matches = (rule.find ?? []).flatMap(phrase => subject.matches.of(phrase))
  const longest = matches.filter(
    m => !matches.some(o => o !== m && o.first <= m.first && m.end <= o.end && wider(o, m)),
  )
  const seen = new Set<number>()
  return longest.flatMap(match => {
    if (seen.has(match.first)) return []
    seen.add(match.first)
    const met = rule.unless && matchContext(subject, rule.unless, match)
    const meant = !rule.only || matchContext(subject, rule.only, match) !== undefined
    const outcome: Outcome = !meant
      ? { kind: 'not-meant' }
      : met
        ? { kind: 'unless', where: met.where, words: spanOfMatch(subject.text, met.match).quote }
        : { kind: 'check' }
    return [{ span: spanOfMatch(subject.text, match), outcome }]
  })
}

function wider(a: { first: number; end: number }, b: { first: number; end: number }): boolean {
  return a.end - a.first > b.end - b.first
}

function sentenceOf(subject: Subject, { block, start }: Span): Span {
  return spanOfSentence(subject.text, sentenceAt(subject.text, block, start))
}

function same(a: Span, b: Span): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end
}
