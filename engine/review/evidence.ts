import type { Pattern } from '../rules/schema.ts'
import { blockOf, sectionOf } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import { spanOfSentence } from '../text/spans.ts'
import type { Evidence, Grade } from './finding.ts'
import type { Subject } from './subject.ts'
import { addMatches, headingSections, type PatternMatch, underHeading, unitsWith } from './units.ts'

/** A place that matches a pattern: its best sentence and any others that contain its words. */
export interface Candidate {
  readonly grade: Grade
  readonly evidence: readonly Evidence[]
}

const rank: Record<Grade, number> = { committed: 0, aspirational: 1, hedged: 2, mentioned: 3, denied: 4 }
const byRank = Object.keys(rank) as readonly Grade[]
const mostEvidence = 4

/** A pattern with every default filled in. */
export interface NormalisedPattern {
  readonly all: readonly string[]
  readonly any: readonly string[]
  /** How many entries of `any` must match. */
  readonly minimum: number
  readonly none: readonly string[]
  readonly heading: readonly string[] | undefined
  readonly within: 'sentence' | 'paragraph' | 'section' | 'document'
  readonly commitment: 'committed' | 'aspirational' | 'any'
}

/** Fills in the defaults of a pattern. */
export function normalisePattern(pattern: Pattern): NormalisedPattern {
  if (typeof pattern === 'string') {
    const bare = {
      all: [],
      minimum: 1,
      none: [],
      heading: undefined,
      within: 'sentence',
      commitment: 'aspirational',
    } as const
    return { ...bare, any: [pattern] }
  }
  const { all = [], any = [], none = [], heading, within, commitment } = pattern
  return {
    all,
    any,
    none,
    heading,
    within,
    commitment,
    minimum: pattern['at-least'] ?? 1,
  }
}

/**
 * The best place where a document matches a pattern: the firmest; among equally firm ones, one in the section that `homeSection`
 * returns, else the first. `homeSection` is called only when there is a choice, and returns -1 for none.
 */
export function bestOf(subject: Subject, pattern: Pattern, homeSection: () => number): Candidate | undefined {
  const need = normalisePattern(pattern)
  const units = unitsFor(subject, need)
  const { text } = subject
  const home = units.length > 1 ? homeSection() : -1
  const away = (block: number) => (home < 0 || sectionOf(text, block) === home ? 0 : 1)
  const single = need.within === 'sentence'
  // A unit of one sentence has only that sentence as evidence, so in this order nothing beats the first committed one.
  if (single) units.sort(([a], [b]) => away(blockOf(text, a)) - away(blockOf(text, b)) || a - b)
  let best: Candidate | undefined
  for (const [, hits] of units) {
    const candidate = gather(subject, hits, need)
    if (!candidate) continue
    const better =
      !best ||
      (rank[candidate.grade] - rank[best.grade] ||
        away(shownBlock(candidate)) - away(shownBlock(best)) ||
        order(candidate) - order(best)) < 0
    if (better) best = candidate
    if (single && candidate.grade === 'committed') break
  }
  return best
}

function shownBlock({ evidence: [first] }: Candidate): number {
  return first?.block ?? 0
}

/** The units that match the whole pattern, each with its matches. */
function unitsFor(subject: Subject, need: NormalisedPattern): [unit: number, hits: PatternMatch[]][] {
  const { any, minimum, none, heading, within } = need
  const units = unitsMeeting(subject, need)
  if (units.size === 0) return []
  const barred = unitsWith(subject, units, none, within)
  const headings = heading && headingSections(subject, heading)
  return [...units].filter(([unit, hits]) => {
    if (barred.has(unit) || hits.every(h => h.above)) return false
    if (any.length > 0 && metOfAny(hits) < minimum) return false
    return !headings || hits.some(h => underHeading(subject, h.sentence, headings))
  })
}

/** How many entries of `any` matched. */
function metOfAny(hits: readonly PatternMatch[]): number {
  const [first] = hits
  if (hits.length === 1 && first) return first.entry >= 0 ? 1 : 0
  return new Set(hits.filter(h => h.entry >= 0).map(h => h.entry)).size
}

/** The units that contain every phrase of `all`, with those hits and the hits of `any`. The rarest phrase is tried first. */
function unitsMeeting(subject: Subject, { all, any, minimum, within }: NormalisedPattern): Map<number, PatternMatch[]> {
  const { matches } = subject
  // A heading or list lead-in only counts together with another term, so ignore them when the pattern needs just one term.
  const above = all.length + (any.length > 0 ? minimum : 0) > 1
  const entries: { readonly found: readonly Match[]; readonly entry: number }[] = []
  for (const [i, phrase] of all.entries()) {
    const found = matches.of(phrase)
    if (found.length === 0) return new Map()
    entries.push({ found, entry: -1 - i })
  }
  entries.sort((a, b) => a.found.length - b.found.length)
  let units: Map<number, PatternMatch[]> | undefined
  for (const { found, entry } of entries) {
    const met = new Map<number, PatternMatch[]>()
    addMatches(subject, met, found, { entry, within, above, only: units })
    for (const [unit, hits] of met) for (const hit of units?.get(unit) ?? []) hits.push(hit)
    if (met.size === 0) return met
    units = met
  }
  const result = units ?? new Map<number, PatternMatch[]>()
  for (const [entry, phrase] of any.entries()) {
    addMatches(subject, result, matches.of(phrase), { entry, within, above, only: units })
  }
  return result
}

function order(candidate: Candidate): number {
  const first = candidate.evidence[0]
  return first ? first.block * 1e6 + first.start : 0
}

/** The sentences that contain a unit's hits. The unit is only as firm as the weakest of the entries it needs. */
export function gather(
  subject: Subject,
  hits: readonly PatternMatch[],
  need: NormalisedPattern,
): Candidate | undefined {
  const asked = (denial: Pick<Match, 'first' | 'end'>) => asksFor(subject, hits, need, denial)
  const bySentence = new Map<number, Map<number, Grade>>()
  const overall = new Map<number, Grade>()
  for (const hit of hits) {
    if (hit.above) continue
    const { grade } = subject.said(hit.sentence, hit.first, hit.end, asked)
    const grades = bySentence.get(hit.sentence) ?? new Map<number, Grade>()
    bySentence.set(hit.sentence, grades)
    keepBest(grades, hit.entry, grade)
    keepBest(overall, hit.entry, grade)
  }
  if (bySentence.size === 0) return undefined
  const grade = weakestNeeded(overall, need.minimum)
  const carrying = [...bySentence].map(([sentence, entries]) => ({
    sentence,
    entries: entries.size,
    grade: weakestNeeded(entries, need.minimum),
  }))
  const evidence = carrying
    .filter(s => rank[s.grade] <= rank[grade])
    .sort((a, b) => b.entries - a.entries || rank[a.grade] - rank[b.grade] || a.sentence - b.sentence)
    .slice(0, mostEvidence)
    .map((s): Evidence => ({ ...spanOfSentence(subject.text, s.sentence), basis: 'phrase', grade: s.grade }))
  return evidence.length === 0 ? undefined : { grade, evidence }
}

/** Whether a match holds these denying words because its phrase has them: "not [..3] involved". */
function asksFor(
  { text, matches }: Subject,
  hits: readonly PatternMatch[],
  { all, any }: NormalisedPattern,
  { first, end }: Pick<Match, 'first' | 'end'>,
): boolean {
  const words = text.tokenWord.slice(first, end)
  return hits.some(hit => {
    if (hit.first > first || end > hit.end) return false
    const phrase = (hit.entry < 0 ? all[-1 - hit.entry] : any[hit.entry]) ?? ''
    // Of "not impartial, not involved" the phrase "not [..3] involved" asks for the second.
    const later = text.tokenWord.slice(end, hit.end)
    return words.some(word => matches.spells(phrase, word) && !later.includes(word))
  })
}

function keepBest(grades: Map<number, Grade>, entry: number, grade: Grade): void {
  const known = grades.get(entry)
  if (known === undefined || rank[grade] < rank[known]) grades.set(entry, grade)
}

/** The weakest grade among the entries of `all` and the firmest `least` entries of `any`. */
function weakestNeeded(grades: ReadonlyMap<number, Grade>, least: number): Grade {
  let weakest = 0
  const chosen = [0, 0, 0, 0, 0]
  for (const [entry, grade] of grades) {
    const r = rank[grade]
    if (entry < 0) weakest = Math.max(weakest, r)
    else chosen[r] = (chosen[r] ?? 0) + 1
  }
  let left = least
  for (let r = 0; r < chosen.length && left > 0; r++) {
    const count = chosen[r] ?? 0
    if (count > 0) weakest = Math.max(weakest, r)
    left -= count
  }
  return byRank[weakest] ?? 'committed'
}
