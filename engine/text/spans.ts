import { type Span, spanOf } from '../document.ts'
import type { Match } from './match.ts'
import type { Text } from './text.ts'

/** The span of a match, from its first word to its last. */
export function spanOfMatch(text: Text, { first, end }: Match): Span {
  return spanOf(text.document, text.tokenBlock[first] ?? 0, text.tokenStart[first] ?? 0, text.tokenEnd[end - 1] ?? 0)
}

/** The span of a sentence. Throws where there is no sentence of this number. */
export function spanOfSentence(text: Text, sentence: number): Span {
  const place = text.sentences[sentence]
  if (!place) throw new Error(`no sentence ${sentence}`)
  return spanOf(text.document, place.block, place.start, place.end)
}
