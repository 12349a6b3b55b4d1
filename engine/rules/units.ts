import type { Match } from '../text/match.ts'
import type { Subject } from './subject.ts'

/** Where one entry of a pattern was met inside a unit: a sentence, paragraph, section or the document. */
export interface Hit extends Match {
  /** Which entry of `any` it came from, or -1 - i for entry i of `all`. */
  readonly entry: number
  /** The match lies in the heading or the list introduction above, not in the unit itself. */
  readonly above: boolean
}

/** Adds the hits of one phrase to their units; where `only` is given, only to units that it has. */
export function addHits(
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

/** The units in which one of these phrases stands. */
export function unitsWith(subject: Subject, phrases: readonly string[], within: string): Set<number> {
  const units = new Set<number>()
  for (const phrase of phrases) {
    for (const match of subject.matches.of(phrase)) {
      for (const [unit, above] of unitsOf(subject, match.sentence, within)) if (!above) units.add(unit)
    }
  }
  return units
}

/** The sections under a heading with one of these phrases. */
export function headingSections(subject: Subject, phrases: readonly string[]): Set<number> {
  const blocks = new Set(
    phrases.flatMap(p => subject.matches.of(p)).map(m => subject.text.sentences[m.sentence]?.block ?? -1),
  )
  return new Set(subject.text.sections.flatMap((s, i) => (blocks.has(s.heading) ? [i] : [])))
}

/** Whether a sentence stands in one of these sections, or in a part of one. */
export function underHeading(subject: Subject, sentence: number, sections: ReadonlySet<number>): boolean {
  const block = subject.text.sentences[sentence]?.block ?? -1
  for (let s = subject.text.sectionOf[block] ?? 0; s >= 0; s = subject.text.sections[s]?.parent ?? -1) {
    if (sections.has(s)) return true
  }
  return false
}
