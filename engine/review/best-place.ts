import type { Requirement, Within } from '../rules/schema.ts'
import { blockOf, sectionOf } from '../text/lookups.ts'
import { firstFrom } from '../text/phrases.ts'
import { type Candidate, rank } from './evidence.ts'
import type { PartState } from './parts.ts'
import type { Subject } from './subject.ts'

/** A place that says an element, and how it counts. */
export interface Place extends Candidate {
  readonly state: Exclude<PartState, 'lacking'>
}

/** In sentences: how far from the core another element may stand in its section. A long section says many things. */
const reach = 6

/** Finds, for the sentence of a core element, the best place of another element that stands as near as it must. */
export function placeNear(
  subject: Subject,
  places: readonly Place[],
  { rule, within, home }: { readonly rule: Requirement; readonly within: Within; readonly home: () => number },
): (anchor: number) => Place | undefined {
  // Where the whole document is one unit, its anchor is only the first of many places.
  if (rule.together === 'document') {
    const best = bestByKey(subject, places, within, home)
    return anchor => best.get(keyOf(subject, anchor, within))
  }
  if (within !== 'section') {
    const firmest = new Map(
      [...Map.groupBy(places, p => keyOf(subject, p.sentence, within))].map(([key, own]) => [key, firmestOf(own)]),
    )
    return anchor => nearestTo(anchor, firmest.get(keyOf(subject, anchor, within)) ?? [])
  }
  const inOrder = places.toSorted((a, b) => a.sentence - b.sentence)
  return anchor => {
    const section = keyOf(subject, anchor, 'section')
    let best: Place | undefined
    for (let i = firstFrom(inOrder, anchor - reach); i < inOrder.length; i++) {
      const place = inOrder[i]
      if (!place || place.sentence > anchor + reach) break
      if (keyOf(subject, place.sentence, 'section') !== section) continue
      if (!best || nearer(place, best, anchor)) best = place
    }
    return best
  }
}

/** The firmest of these places, in the order of the document. */
function firmestOf(places: readonly Place[]): readonly Place[] {
  const inOrder = places.toSorted((a, b) => softness(a) - softness(b) || a.sentence - b.sentence)
  const [first] = inOrder
  return first ? inOrder.filter(place => softness(place) === softness(first)) : []
}

/** Of places in order, the one that is nearest to a sentence. */
function nearestTo(anchor: number, inOrder: readonly Place[]): Place | undefined {
  const at = firstFrom(inOrder, anchor)
  const [before, after] = [inOrder[at - 1], inOrder[at]]
  if (!before || !after) return before ?? after
  return anchor - before.sentence < after.sentence - anchor ? before : after
}

function nearer(a: Place, b: Place, anchor: number): boolean {
  return (softness(a) - softness(b) || Math.abs(a.sentence - anchor) - Math.abs(b.sentence - anchor)) < 0
}

/** The best place in each statement, passage, section or the document, by its number: the firmest, then the one nearest to its home. */
export function bestByKey(
  subject: Subject,
  places: readonly Place[],
  within: Within,
  home: () => number,
): Map<number, Place> {
  const best = new Map<number, Place>()
  for (const place of places) {
    const key = keyOf(subject, place.sentence, within)
    const known = best.get(key)
    if (!known || better(subject, place, known, home)) best.set(key, place)
  }
  return best
}

function better(subject: Subject, a: Place, b: Place, home: () => number): boolean {
  return (softness(a) - softness(b) || nearness(subject, b.sentence, home) - nearness(subject, a.sentence, home)) < 0
}

/** The firmer, the less: first by how a place counts, then by its grade. */
function softness({ state, grade }: Place): number {
  return order[state] * grades + rank[grade]
}

const order: Record<Place['state'], number> = { there: 0, soft: 1, denied: 2 }
const grades = Object.keys(rank).length

/** The statement, passage or section that holds a sentence, by its number. */
export function keyOf({ statements, text }: Subject, sentence: number, within: Within): number {
  switch (within) {
    case 'statement':
      return statements.statementOf[sentence] ?? -1
    case 'paragraph':
      return statements.passageOf[sentence] ?? -1
    case 'section':
      return sectionOf(text, blockOf(text, sentence))
    case 'document':
      return 0
    default:
      return within satisfies never
  }
}

/** The greater, the better: places in the section where the requirement belongs come first, then those nearer the beginning. */
export function nearness({ text }: Subject, sentence: number, home: () => number): number {
  const section = home()
  const away = section >= 0 && sectionOf(text, blockOf(text, sentence)) !== section
  return -(away ? text.sentences.length : 0) - sentence
}
