import { blockOf, firstSentenceOf, leadInOf, sectionOf, sectionsAround } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import type { Subject } from './subject.ts'

/** Where one entry of a pattern matches inside a unit: a sentence, paragraph, section or the document. */
export interface PatternMatch extends Match {
  /** Which entry of `any` it came from, or -1 - i for entry i of `all`. */
  readonly entry: number
  /** The match lies in the heading or the list introduction above, not in the unit itself. */
  readonly above: boolean
}

/** Which entry of a pattern hits are for, and where they count. */
export interface MatchScope {
  readonly entry: number
  readonly within: string
  /** A hit in a heading or in the introduction of a list counts for the text below it. */
  readonly above: boolean
  /** Restricts the search to these units; without it, all are searched. */
  readonly only?: ReadonlyMap<number, unknown> | undefined
}

/** Adds the hits of one phrase to their units. */
export function addMatches(
  subject: Subject,
  units: Map<number, PatternMatch[]>,
  found: readonly Match[],
  { entry, within, above: alsoAbove, only }: MatchScope,
): void {
  for (const { first, end, sentence } of found) {
    eachUnit(subject, sentence, within, alsoAbove, (unit, above) => {
      if (only && !only.has(unit)) return
      const hit = { first, end, sentence, entry, above }
      const list = units.get(unit)
      if (list) list.push(hit)
      else units.set(unit, [hit])
    })
  }
}

/**
 * The units in which a match counts. If `above`, a list's introduction also counts for each of its items, and a heading for each
 * sentence under it.
 */
function eachUnit(
  { text, document }: Subject,
  sentence: number,
  within: string,
  above: boolean,
  take: (unit: number, above: boolean) => void,
): void {
  const place = text.sentences[sentence]
  if (!place) return
  const heading = document.blocks[place.block]?.kind === 'heading'
  if (heading && !above) return
  const section = sectionOf(text, place.block)
  if (within === 'document') take(0, heading)
  else if (within === 'section') take(section, heading)
  else if (heading) {
    const end = firstSentenceOf(text, text.sections[section]?.endBlock ?? 0)
    for (let s = firstSentenceOf(text, place.block + 1); s < end; s++)
      take(within === 'paragraph' ? (text.sentences[s]?.paragraph ?? -1) : s, true)
  } else if (within === 'paragraph') take(place.paragraph, false)
  else {
    take(sentence, false)
    if (above) for (let s = sentence + 1; leadInOf(text, s) === sentence; s++) take(s, true)
  }
}

/** Those of the given units that contain one of the phrases. */
export function unitsWith(
  subject: Subject,
  units: ReadonlyMap<number, unknown>,
  phrases: readonly string[],
  within: string,
): Set<number> {
  const having = new Set<number>()
  for (const phrase of phrases) {
    for (const match of subject.matches.of(phrase)) {
      eachUnit(subject, match.sentence, within, false, unit => {
        if (units.has(unit)) having.add(unit)
      })
    }
  }
  return having
}

/** The sections under a heading with one of these phrases. */
export function headingSections(subject: Subject, phrases: readonly string[]): Set<number> {
  const blocks = new Set(phrases.flatMap(p => subject.matches.of(p)).map(m => blockOf(subject.text, m.sentence)))
  return new Set(subject.text.sections.flatMap((s, i) => (blocks.has(s.heading) ? [i] : [])))
}

/** Whether a sentence is in one of these sections, or in a subsection of one. */
export function underHeading(subject: Subject, sentence: number, sections: ReadonlySet<number>): boolean {
  return sectionsAround(subject.text, blockOf(subject.text, sentence)).some(section => sections.has(section))
}
