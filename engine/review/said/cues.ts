import type { Match } from '../../text/match.ts'
import type { Matches } from '../../text/phrases.ts'

/** The places of some phrases by sentence, in reading order. */
export type BySentence = ReadonlyMap<number, readonly Match[]>

/** Where any of these phrases is met, by sentence, without the places that lie inside one of `but`. */
export function placesOf(matches: Matches, phrases: readonly string[], but?: BySentence): BySentence {
  const bySentence = new Map<number, Match[]>()
  for (const phrase of phrases) {
    for (const match of matches.of(phrase)) {
      if (but && liesInside(match, but.get(match.sentence))) continue
      const list = bySentence.get(match.sentence)
      if (list) list.push(match)
      else bySentence.set(match.sentence, [match])
    }
  }
  for (const list of bySentence.values()) list.sort((a, b) => a.first - b.first || b.end - a.end)
  return bySentence
}

/** Whether a place lies inside one of others, or is one of them. */
export function liesInside(place: Pick<Match, 'first' | 'end'>, others: readonly Pick<Match, 'first' | 'end'>[] = []) {
  return others.some(other => other.first <= place.first && place.end <= other.end)
}

/** Whether a place is part of a longer one of others: the "no" of "at no stage". */
export function isPartOf(place: Pick<Match, 'first' | 'end'>, others: readonly Pick<Match, 'first' | 'end'>[] = []) {
  const length = place.end - place.first
  return others.some(other => other.first <= place.first && place.end <= other.end && other.end - other.first > length)
}
