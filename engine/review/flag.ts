import type { Span } from '../document.ts'
import type { Exception, Wording } from '../rules/schema.ts'
import { spanOfMatch } from '../text/spans.ts'
import { foldedWords } from '../text/words.ts'
import { matchContext } from './context.ts'
import type { Mention, WordingFinding, WordingVerdict } from './finding.ts'
import type { Subject } from './subject.ts'

/** Words that a rule flags, before exceptions and repeats are settled. */
export interface FlaggedSpan extends Span {
  readonly reason?: string
  /** A hit on the sentence as a whole, kept alongside hits on its words. */
  readonly whole?: true
}

/** A rule with the places where its words occur and its conditions are met. */
export interface Flagged {
  readonly rule: Wording
  readonly hits: readonly FlaggedSpan[]
}

/** The places where a wording's phrases match and its `only` and `unless` conditions allow it. */
export function hitsOf(subject: Subject, rule: Wording): FlaggedSpan[] {
  const { only, unless } = rule
  const hits: FlaggedSpan[] = []
  for (const phrase of rule.find ?? []) {
    for (const match of subject.matches.of(phrase)) {
      if (only && !matchContext(subject, only, match)) continue
      if (unless && matchContext(subject, unless, match)) continue
      hits.push(spanOfMatch(subject.text, match))
    }
  }
  if (hits.length < 2) return hits
  hits.sort((a, b) => byPlace(a, b) || b.end - a.end)
  let last: FlaggedSpan | undefined
  return hits.filter(hit => {
    if (last && last.block === hit.block && hit.start < last.end) return false
    last = hit
    return true
  })
}

/** A finding in the making: a rule's words with the places where they are flagged and those where they are exempt. */
interface FoundWords {
  readonly rule: Wording
  readonly occurrences: FlaggedSpan[]
  readonly mentioned: Mention[]
}

/**
 * Turns the hits of several rules into findings: of overlapping hits the longest is kept (if equal, the graver rule's), exempt
 * hits become mentions, and equal words under one rule become one finding with all their places, as do all words of a rule that
 * asks for one finding.
 */
export function toFindings(subject: Subject, flagged: readonly Flagged[]): WordingFinding[] {
  const kept = withoutOverlaps(flagged)
  const findings = new Map<string, FoundWords>()
  const byWords = new Map<Wording, Map<string, FoundWords>>()
  for (const { rule, hit } of kept) {
    const ofRule = byWords.get(rule) ?? new Map<string, FoundWords>()
    byWords.set(rule, ofRule)
    const words = rule['one-finding'] ? '' : hit.quote
    let finding = ofRule.get(words)
    if (!finding) {
      const id = words === '' ? rule.id : `${rule.id}:${slug(words)}`
      finding = findings.get(id) ?? { rule, occurrences: [], mentioned: [] }
      findings.set(id, finding)
      ofRule.set(words, finding)
    }
    const because = subject.exempt(hit.block, hit.start, hit.end, ignoredBy(rule))
    if (because === undefined) finding.occurrences.push(hit)
    else finding.mentioned.push({ ...bare(hit), because })
  }
  return [...findings].map(([id, { rule, occurrences, mentioned }]) => {
    const reason = [occurrences.find(h => h.reason !== undefined)?.reason, houseTerm(subject, rule)]
      .filter(r => r !== undefined)
      .join(' ')
    return {
      kind: 'wording',
      id,
      rule: rule.id,
      verdict: rule.verdict,
      occurrences: occurrences.map(bare),
      mentioned,
      ...(reason === '' ? {} : { reason }),
    }
  })
}

/**
 * A question promises nothing, so only rules about weak commitments exempt questions. Tables of figures have the categories of
 * their source, which does not excuse words to avoid.
 */
function ignoredBy(rule: Wording): readonly Exception[] {
  if (rule.verdict === 'noncommittal') return rule.ignore
  return [...rule.ignore, 'question', ...(rule.verdict === 'avoid' ? (['figures'] as const) : [])]
}

/** A sentence with the term that the organisation prefers, and since when. */
function houseTerm({ profile }: Subject, rule: Wording): string | undefined {
  const preferred = profile['preferred-term']
  if (!preferred || !rule['house-term']) return undefined
  return `Your own term${preferred.since === undefined ? '' : `, since ${preferred.since},`} is “${preferred.term}”.`
}

const gravity: Record<WordingVerdict, number> = { avoid: 0, depends: 1, noncommittal: 2, style: 3 }

interface KeptSpan {
  readonly rule: Wording
  readonly hit: FlaggedSpan
}

function withoutOverlaps(flagged: readonly Flagged[]): KeptSpan[] {
  const byBlock: (KeptSpan[] | undefined)[] = []
  for (const { rule, hits } of flagged) {
    for (const hit of hits) {
      const inBlock = byBlock[hit.block]
      if (inBlock) inBlock.push({ rule, hit })
      else byBlock[hit.block] = [{ rule, hit }]
    }
  }
  let end = 0
  for (const { hits } of flagged) for (const hit of hits) end = Math.max(end, hit.end)
  const taken = new Uint8Array(end)
  const kept: KeptSpan[] = []
  for (const inBlock of byBlock)
    for (const one of inBlock && inBlock.length > 1 ? longestOf(inBlock, taken) : (inBlock ?? [])) kept.push(one)
  return kept
}

/** The hits in one block that no longer or graver hit overlaps, in reading order. `taken` must be large enough for its characters. */
function longestOf(hits: KeptSpan[], taken: Uint8Array): KeptSpan[] {
  hits.sort(
    (a, b) =>
      b.hit.end - b.hit.start - (a.hit.end - a.hit.start) ||
      gravity[a.rule.verdict] - gravity[b.rule.verdict] ||
      a.hit.start - b.hit.start,
  )
  for (const { hit } of hits) taken.fill(0, hit.start, hit.end)
  const kept = hits.filter(({ hit }) => {
    if (hit.whole) return true
    // A kept hit is at least as long as this one, so if they overlap it covers this one's first or last character.
    if (taken[hit.start] || taken[hit.end - 1]) return false
    taken.fill(1, hit.start, hit.end)
    return true
  })
  return kept.sort((a, b) => a.hit.start - b.hit.start)
}

function byPlace(a: Span, b: Span): number {
  return a.block - b.block || a.start - b.start
}

function bare(hit: FlaggedSpan): Span {
  const { block, start, end, quote, reason, whole } = hit
  return reason === undefined && whole === undefined ? hit : { block, start, end, quote }
}

/** The words as part of an id: folded, joined with hyphens, at most 40 characters. */
function slug(quote: string): string {
  return foldedWords(quote).join('-').replace(/'/g, '').slice(0, 40)
}
