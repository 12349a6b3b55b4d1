import type { TypeCues } from '../rules/load.ts'
import type { MatchedDocument } from './subject.ts'

/** The fewest words of a text that can be expected to speak of what its title promises. */
const enoughWords = 80
/** The fewest places in which a text speaks of what it is about, of one page and of more, and the most that one phrase counts for. */
const fewestPlaces = { page: 3, more: 5 } as const
const mostOfOne = 3
/** The most words of one page. */
const onePage = 250
/** The most words of a statement or another short document. */
const short = 600

/**
 * Whether the text of a document speaks of what documents of a type speak of, whatever its title says. A text of a few lines need
 * not, nor does one of a type for which nothing is named.
 */
export function speaksOf({ text, matches }: MatchedDocument, cue: TypeCues[number]): boolean {
  const phrases = cue['speaks-of']
  if (phrases.length === 0 || text.tokenCount < enoughWords) return true
  let places = 0
  for (const phrase of phrases) places += Math.min(mostOfOne, matches.of(phrase).length)
  return places >= (text.tokenCount <= onePage ? fewestPlaces.page : fewestPlaces.more)
}

/** Whether a document is short enough for a statement or a note. */
export function isShort({ text }: MatchedDocument): boolean {
  return text.tokenCount <= short
}
