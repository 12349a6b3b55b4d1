import type { Block } from '../document.ts'
import type { Subject } from '../review/subject.ts'

/**
 * A pattern that is looked for only where a phrase was met. The phrases of all rules and checks are found together in one pass, so
 * a pattern costs nothing in a sentence without its cue.
 */
export interface Cued {
  /** A phrase, in the notation of `readPhrase`, that stands in every sentence in which the pattern is met. */
  readonly cue: string
  readonly pattern: RegExp
}

/** The sentences in which a pattern is met, in reading order, by their numbers; in blocks that `read` lets through. */
export function sentencesWith(
  { document, text, matches }: Subject,
  { cue, pattern }: Cued,
  read: (block: Block) => boolean = () => true,
): number[] {
  const found: number[] = []
  let last = -1
  for (const { sentence } of matches.of(cue)) {
    if (sentence === last) continue
    last = sentence
    const place = text.sentences[sentence]
    const block = document.blocks[place?.block ?? -1]
    if (place && block && read(block) && pattern.test(block.text.slice(place.start, place.end))) found.push(sentence)
  }
  return found
}

/** The blocks in which a phrase was met, in reading order, by their indices. */
export function blocksWith({ text, matches }: Subject, cue: string): number[] {
  return [...new Set(matches.of(cue).map(match => text.sentences[match.sentence]?.block ?? -1))]
}
