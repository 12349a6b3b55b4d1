import { phrasesInLine } from '../rules/phrases-of.ts'
import type { Commitment, Pattern, Within } from '../rules/schema.ts'
import { sectionOf } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import { spanOfSentence } from '../text/spans.ts'
import type { Evidence, Grade } from './finding.ts'
import type { Subject } from './subject.ts'
import { addMatches, headingSections, type PatternMatch, underHeading, unitsWith } from './units.ts'

/** A place that matches a pattern: its best sentence and any others that contain its words. */
export interface Candidate {
  readonly grade: Grade
  /** The number of its best sentence. */
  readonly sentence: number
  readonly evidence: readonly Evidence[]
  /** Its best sentence only speaks of what is planned or being considered. */
  readonly planned: boolean
}

/** Grades from the firmest to the one that is no evidence at all. */
export const rank: Record<Grade, number> = { committed: 0, aspirational: 1, hedged: 2, mentioned: 3, denied: 4 }
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
  readonly within: Within
  readonly commitment: Commitment
}

/** Fills in the defaults of a pattern. `commitment` is what its element asks for. */
export function normalisePattern(pattern: Pattern, commitment: Commitment): NormalisedPattern {
  if (typeof pattern === 'string') {
    const parts = phrasesInLine(pattern)
    return {
      all: parts.flatMap(p => (p.unwanted ? [] : [p.phrase])),
      any: [],
      minimum: 1,
      none: parts.flatMap(p => (p.unwanted ? [p.phrase] : [])),
      heading: undefined,
      within: 'statement',
      commitment,
    }
  }
  const { all = [], any = [], none = [], heading, within } = pattern
  return {
    all,
    any,
    none,
    heading,
    within,
    commitment: pattern.commitment ?? commitment,
    minimum: pattern['at-least'] ?? 1,
  }
}

/** Every place where a document matches a pattern, in no order. Words in statements of `barred` do not count. */
export function candidatesOf(
  subject: Subject,
  need: NormalisedPattern,
  barred: ReadonlySet<number> = nothing,
): Candidate[] {
  return unitsFor(subject, need, barred).flatMap(([, hits]) => {
    const candidate = gather(subject, hits, need)
    return candidate ? [candidate] : []
  })
}

const nothing: ReadonlySet<number> = new Set()

/**
 * The best of several places: the firmest; among equally firm ones, one in the section that `homeSection` returns, else the first.
 * `homeSection` is called only when there is a choice, and returns -1 for none.
 */
export function bestOf(
  subject: Subject,
  candidates: readonly Candidate[],
  homeSection: () => number,
): Candidate | undefined {
  const [first] = candidates
  if (candidates.length < 2) return first
  const home = homeSection()
  const away = (block: number) => (home < 0 || sectionOf(subject.text, block) === home ? 0 : 1)
  return candidates.reduce((best, one) => {
    const better =
      rank[one.grade] - rank[best.grade] || away(shownBlock(one)) - away(shownBlock(best)) || order(one) - order(best)
    return better < 0 ? one : best
  })
}

function shownBlock({ evidence: [first] }: Candidate): number {
  return first?.block ?? 0
}

/** The units that match the whole pattern, each with its matches. */
function unitsFor(
  subject: Subject,
  need: NormalisedPattern,
  without: ReadonlySet<number>,
): [unit: number, hits: PatternMatch[]][] {
  const { any, minimum, none, heading, within } = need
  const units = unitsMeeting(subject, need, without)
  if (units.size === 0) return []
  const barred = unitsWith(subject, units, none, within)
  const headings = heading && headingSections(subject, heading)
  return [...units].filter(([unit, hits]) => {
    if (barred.has(unit) || !hits.some(h => h.own)) return false
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
function unitsMeeting(
  subject: Subject,
  { all, any, minimum, within }: NormalisedPattern,
  without: ReadonlySet<number>,
): Map<number, PatternMatch[]> {
  // A heading or list lead-in only counts together with another term, so ignore them when the pattern needs just one term.
  const above = all.length + (any.length > 0 ? minimum : 0) > 1
  const entries: { readonly found: readonly Match[]; readonly entry: number }[] = []
  for (const [i, phrase] of all.entries()) {
    const found = subject.matches.asRead(phrase)
    if (found.length === 0) return new Map()
    entries.push({ found, entry: -1 - i })
  }
  entries.sort((a, b) => a.found.length - b.found.length)
  let units: Map<number, PatternMatch[]> | undefined
  for (const { found, entry } of entries) {
    const met = new Map<number, PatternMatch[]>()
    addMatches(subject, met, found, { entry, within, above, without, only: units })
    for (const [unit, hits] of met) for (const hit of units?.get(unit) ?? []) hits.push(hit)
    if (met.size === 0) return met
    units = met
  }
  const result = units ?? new Map<number, PatternMatch[]>()
  for (const [entry, phrase] of any.entries()) {
    addMatches(subject, result, subject.matches.asRead(phrase), { entry, within, above, without, only: units })
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
  const hitsIn = new Map<number, PatternMatch[]>()
  for (const hit of hits) {
    const known = hitsIn.get(hit.sentence)
    if (known) known.push(hit)
    else hitsIn.set(hit.sentence, [hit])
  }
  // Every hit of a sentence asks about the same denials of it.
  const answers = new Map<string, boolean>()
  const asked = (denial: Pick<Match, 'first' | 'end'>) => {
    const key = `${denial.first} ${denial.end}`
    const answer =
      answers.get(key) ??
      asksFor(subject, hitsIn.get(subject.text.tokenSentence[denial.first] ?? -1) ?? [], need, denial)
    answers.set(key, answer)
    return answer
  }
  const bySentence = new Map<number, Map<number, Grade>>()
  const own = new Set<number>()
  const overall = new Map<number, Grade>()
  const now = new Set<number>()
  for (const hit of hits) {
    if (hit.above) continue
    const { grade, when } = subject.said(hit.sentence, hit.first, hit.end, asked)
    if (when !== 'planned') now.add(hit.sentence)
    if (hit.own) own.add(hit.sentence)
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
    rarest: Math.min(...[...entries.keys()].map(entry => foundFor(subject, need, entry))),
    own: own.has(sentence) ? 1 : 0,
    says: wordsIn(subject, sentence) < fewestWords ? 0 : 1,
    grade: weakestNeeded(entries, need.minimum),
  }))
  const shown = carrying
    .filter(s => rank[s.grade] <= rank[grade])
    // What a statement says itself goes before what it is read together with; then what says most of the pattern, or what is rarest in
    // the document, and what leaves it open before what does not.
    .sort(
      (a, b) =>
        b.own - a.own ||
        b.says - a.says ||
        b.entries - a.entries ||
        a.rarest - b.rarest ||
        rank[b.grade] - rank[a.grade] ||
        a.sentence - b.sentence,
    )
    .slice(0, mostEvidence)
  const [best] = shown
  if (!best) return undefined
  const evidence = shown.map(
    (s): Evidence => ({ ...spanOfSentence(subject.text, s.sentence), basis: 'phrase', grade: s.grade }),
  )
  return { grade, sentence: best.sentence, evidence, planned: !now.has(best.sentence) }
}

/** A sentence or cell of fewer words, such as the name of a row, says nothing by itself. */
const fewestWords = 4

function wordsIn({ text }: Subject, sentence: number): number {
  const place = text.sentences[sentence]
  return place ? place.endToken - place.firstToken : 0
}

/** In how many places of the document the phrase of an entry is. */
function foundFor({ matches }: Subject, need: NormalisedPattern, entry: number): number {
  return matches.asRead(phraseOf(need, entry)).length
}

function phraseOf({ all, any }: NormalisedPattern, entry: number): string {
  return (entry < 0 ? all[-1 - entry] : any[entry]) ?? ''
}

/** Whether a match holds these denying words because its phrase has them: "not [..3] involved". */
function asksFor(
  { text, matches }: Subject,
  hits: readonly PatternMatch[],
  need: NormalisedPattern,
  { first, end }: Pick<Match, 'first' | 'end'>,
): boolean {
  return hits.some(hit => {
    if (hit.first > first || end > hit.end) return false
    const phrase = phraseOf(need, hit.entry)
    // Of "not impartial, not involved" the phrase "not [..3] involved" asks for the second.
    const later = text.tokenWord.slice(end, hit.end)
    if (text.tokenWord.slice(first, end).every(word => later.includes(word))) return false
    return matches.spells(phrase, text.tokenForm.slice(hit.first, hit.end), first - hit.first, end - hit.first)
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
