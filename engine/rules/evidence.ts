import type { Evidence, Grade } from '../finding.ts'
import type { Match } from '../text/match.ts'
import type { Pattern } from './schema.ts'
import { type Subject, spanOfSentence } from './subject.ts'

/** A place where a pattern was met: its best sentence and any others that carry it. */
export interface Candidate {
  readonly grade: Grade
  readonly evidence: readonly Evidence[]
}

interface Hit extends Match {
  /** Which entry of `any` it came from, or -1 - i for entry i of `all`. */
  readonly entry: number
  /** The match lies in the heading or the list introduction above, not in the unit itself. */
  readonly above: boolean
}

const rank: Record<Grade, number> = { firm: 0, hope: 1, escape: 2, bare: 3, negated: 4 }
const byRank = Object.keys(rank) as readonly Grade[]
const mostEvidence = 4

/** Every place where a document meets a pattern, firmest first and else in reading order. */
export function candidatesOf(subject: Subject, pattern: Pattern): Candidate[] {
  const p = typeof pattern === 'string' ? { any: [pattern] as readonly string[] } : pattern
  const within = typeof pattern === 'string' ? 'sentence' : pattern.within
  const fine = typeof pattern !== 'string' && pattern.negation === 'fine'
  const all = ('all' in p && p.all) || []
  const any = p.any ?? []
  const least = ('at-least' in p && p['at-least']) || 1
  const units = unitsMeeting(subject, all, any, within)
  if (units.size === 0) return []
  const barred = unitsWith(subject, ('none' in p && p.none) || [], within)
  const headings = 'heading' in p && p.heading ? headingSections(subject, p.heading) : undefined

  const candidates: Candidate[] = []
  for (const [unit, hits] of units) {
    if (barred.has(unit) || hits.every(h => h.above)) continue
    if (any.length > 0 && new Set(hits.filter(h => h.entry >= 0).map(h => h.entry)).size < least) continue
    if (headings && !hits.some(h => underHeading(subject, h.sentence, headings))) continue
    const candidate = gather(subject, hits, least, fine)
    if (candidate) candidates.push(candidate)
  }
  return candidates.sort((a, b) => rank[a.grade] - rank[b.grade] || order(a) - order(b))
}

/** The units that meet every phrase of `all`, with those hits and the hits of `any`; looked for by the rarest phrase first. */
function unitsMeeting(
  subject: Subject,
  all: readonly string[],
  any: readonly string[],
  within: string,
): Map<number, Hit[]> {
  const { matches } = subject
  const entries = all.map((phrase, i) => ({ phrase, entry: -1 - i, count: matches.count(phrase) }))
  entries.sort((a, b) => a.count - b.count)
  if (entries[0]?.count === 0) return new Map()
  let units: Map<number, Hit[]> | undefined
  for (const { entry, phrase } of entries) {
    const met = new Map<number, Hit[]>()
    addHits(subject, met, units, matches.of(phrase), entry, within)
    for (const [unit, hits] of met) hits.push(...(units?.get(unit) ?? []))
    if (met.size === 0) return met
    units = met
  }
  const result = units ?? new Map<number, Hit[]>()
  for (const [i, phrase] of any.entries()) {
    addHits(subject, result, units, matches.of(phrase), i, within)
  }
  return result
}

/** Adds the hits of one phrase to their units; where `only` is given, only to units that it has. */
function addHits(
  subject: Subject,
  units: Map<number, Hit[]>,
  only: ReadonlyMap<number, unknown> | undefined,
  found: readonly Match[],
  entry: number,
  within: string,
): void {
  for (const match of found) {
    for (const [unit, above] of unitsOf(subject, match.sentence, within)) {
      if (only && !only.has(unit)) continue
      const hit = { first: match.first, end: match.end, sentence: match.sentence, entry, above }
      const list = units.get(unit)
      if (list) list.push(hit)
      else units.set(unit, [hit])
    }
  }
}

function order(candidate: Candidate): number {
  const first = candidate.evidence[0]
  return first ? first.block * 1e6 + first.start : 0
}

/** The units in which a match counts. A list's introduction counts for each of its items, a heading for each sentence under it. */
function unitsOf(subject: Subject, sentence: number, within: string): [unit: number, above: boolean][] {
  const place = subject.text.sentences[sentence]
  if (!place) return []
  const heading = subject.document.blocks[place.block]?.kind === 'heading'
  if (within === 'document') return [[0, heading]]
  const section = subject.text.sectionOf[place.block] ?? 0
  if (within === 'section') return [[section, heading]]
  if (within === 'paragraph') {
    if (!heading) return [[place.paragraph, false]]
    return sentencesUnder(subject, section, place.block).map(s => [subject.text.sentences[s]?.paragraph ?? -1, true])
  }
  if (heading) return sentencesUnder(subject, section, place.block).map(s => [s, true])
  return [[sentence, false], ...itemsOf(subject, sentence).map((s): [number, boolean] => [s, true])]
}

function sentencesUnder(subject: Subject, section: number, heading: number): number[] {
  const { text } = subject
  const end = text.firstSentence[text.sections[section]?.endBlock ?? 0] ?? 0
  const first = text.firstSentence[heading + 1] ?? 0
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
}

function itemsOf(subject: Subject, stem: number): number[] {
  const { sentences } = subject.text
  const items: number[] = []
  for (let s = stem + 1; s < sentences.length && sentences[s]?.stem === stem; s++) items.push(s)
  return items
}

function unitsWith(subject: Subject, phrases: readonly string[], within: string): Set<number> {
  const units = new Set<number>()
  for (const phrase of phrases) {
    for (const match of subject.matches.of(phrase)) {
      for (const [unit, above] of unitsOf(subject, match.sentence, within)) if (!above) units.add(unit)
    }
  }
  return units
}

function headingSections(subject: Subject, phrases: readonly string[]): Set<number> {
  const blocks = new Set(
    phrases.flatMap(p => subject.matches.of(p)).map(m => subject.text.sentences[m.sentence]?.block ?? -1),
  )
  return new Set(subject.text.sections.flatMap((s, i) => (blocks.has(s.heading) ? [i] : [])))
}

function underHeading(subject: Subject, sentence: number, sections: ReadonlySet<number>): boolean {
  const block = subject.text.sentences[sentence]?.block ?? -1
  for (let s = subject.text.sectionOf[block] ?? 0; s >= 0; s = subject.text.sections[s]?.parent ?? -1) {
    if (sections.has(s)) return true
  }
  return false
}

/** The sentences that carry a unit's hits. The unit is as firm as the weakest of the entries that it needs. */
function gather(subject: Subject, hits: readonly Hit[], least: number, negationFine: boolean): Candidate | undefined {
  const bySentence = new Map<number, Map<number, Grade>>()
  const overall = new Map<number, Grade>()
  for (const hit of hits) {
    if (hit.above) continue
    let grade = subject.grade(hit.sentence, hit.first, hit.end)
    if (grade === 'negated' && negationFine) grade = 'firm'
    const own = bySentence.get(hit.sentence) ?? new Map<number, Grade>()
    bySentence.set(hit.sentence, own)
    keepBest(own, hit.entry, grade)
    keepBest(overall, hit.entry, grade)
  }
  if (bySentence.size === 0) return undefined
  const grade = weakestNeeded(overall, least)
  const carrying = [...bySentence].map(([sentence, entries]) => ({
    sentence,
    entries: entries.size,
    grade: weakestNeeded(entries, least),
  }))
  const evidence = carrying
    .filter(s => rank[s.grade] <= rank[grade])
    .sort((a, b) => b.entries - a.entries || rank[a.grade] - rank[b.grade] || a.sentence - b.sentence)
    .slice(0, mostEvidence)
    .map((s): Evidence => ({ ...spanOfSentence(subject, s.sentence), grade: s.grade }))
  return evidence.length === 0 ? undefined : { grade, evidence }
}

function keepBest(grades: Map<number, Grade>, entry: number, grade: Grade): void {
  const known = grades.get(entry)
  if (known === undefined || rank[grade] < rank[known]) grades.set(entry, grade)
}

/** The weakest of the entries of `all`, and of the firmest `least` of `any`. */
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
  return byRank[weakest] ?? 'firm'
}
