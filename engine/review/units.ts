import type { Within } from '../rules/schema.ts'
import { blockOf, firstSentenceOf, sectionOf, sectionsAround } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import type { Subject } from './subject.ts'

/** Where one entry of a pattern matches inside a unit: a statement, paragraph, section or the document. */
export interface PatternMatch extends Match {
  /** Which entry of `any` it came from, or -1 - i for entry i of `all`. */
  readonly entry: number
  /** The match lies in a heading, the introduction of a list or the heading of a column, not in words that say something themselves. */
  readonly above: boolean
  /** The match lies in the unit itself and not in what it is read together with. */
  readonly own: boolean
}

/** Which entry of a pattern hits are for, and where they count. */
export interface MatchScope {
  readonly entry: number
  readonly within: Within
  /** A hit in what a statement is read together with, such as the introduction of its list, counts for the statement. */
  readonly above: boolean
  /** Statements whose own words do not count. */
  readonly without?: ReadonlySet<number>
  /** Restricts the search to these units; without it, all are searched. */
  readonly only?: ReadonlyMap<number, unknown> | undefined
}

/** Adds the hits of one phrase to their units. */
export function addMatches(
  subject: Subject,
  units: Map<number, PatternMatch[]>,
  found: readonly Match[],
  { entry, within, above: alsoAbove, without, only }: MatchScope,
): void {
  const { statementOf } = subject.statements
  let last = -1
  for (const { first, end, sentence } of found) {
    if (without?.has(statementOf[sentence] ?? -1)) continue
    // A sentence may stand above thousands of others: it counts once for each of them, however often it has the words.
    const again = sentence === last
    last = sentence
    eachUnit(subject, sentence, within, alsoAbove && !again, (unit, above, own) => {
      if (only && !only.has(unit)) return
      const hit = { first, end, sentence, entry, above, own }
      const list = units.get(unit)
      if (list) list.push(hit)
      else units.set(unit, [hit])
    })
  }
}

/** The units in which a match counts. If `above`, it also counts for the statements that are read together with its sentence. */
function eachUnit(
  { text, document, statements }: Subject,
  sentence: number,
  within: Within,
  above: boolean,
  take: (unit: number, above: boolean, own: boolean) => void,
): void {
  const place = text.sentences[sentence]
  if (!place) return
  const heading = document.blocks[place.block]?.kind === 'heading'
  if (heading && !above) return
  if (within === 'document') take(0, heading, !heading)
  else if (within === 'section') take(sectionOf(text, place.block), heading, !heading)
  else if (within === 'paragraph') {
    if (!heading) take(place.paragraph, false, true)
    else {
      const end = firstSentenceOf(text, text.sections[sectionOf(text, place.block)]?.endBlock ?? 0)
      let last = -1
      for (let s = firstSentenceOf(text, place.block + 1); s < end; s++) {
        const paragraph = text.sentences[s]?.paragraph ?? -1
        if (paragraph !== last) take(paragraph, true, false)
        last = paragraph
      }
    }
  } else {
    if (!heading) take(statements.statementOf[sentence] ?? -1, false, true)
    if (above)
      for (const { statement, kind } of statements.readWith[sentence] ?? []) take(statement, kind !== 'before', false)
  }
}

/** The statements that hold one of these phrases; with `above` also those that are read together with a sentence that does. */
export function statementsWith(subject: Subject, phrases: readonly string[], above: boolean): Set<number> {
  const found = new Set<number>()
  const sentences = new Set(phrases.flatMap(phrase => subject.matches.asRead(phrase).map(place => place.sentence)))
  for (const sentence of sentences) eachUnit(subject, sentence, 'statement', above, unit => found.add(unit))
  return found
}

/** Those of the given units that contain one of the phrases. */
export function unitsWith(
  subject: Subject,
  units: ReadonlyMap<number, unknown>,
  phrases: readonly string[],
  within: Within,
): Set<number> {
  const having = new Set<number>()
  for (const phrase of phrases) {
    for (const match of subject.matches.asRead(phrase)) {
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
