import type { Block } from '../document.ts'
import type { Subject } from '../review/subject.ts'
import { blockWith } from '../text/lookups.ts'

/** The indices of the sentences with one of these phrases, in reading order, in blocks that `read` accepts. */
export function sentencesWith(
  { text, matches }: Subject,
  phrases: readonly string[],
  read: (block: Block) => boolean = () => true,
): number[] {
  const sentences = new Set(phrases.flatMap(phrase => matches.of(phrase).map(match => match.sentence)))
  return [...sentences]
    .sort((a, b) => a - b)
    .filter(sentence => {
      const block = blockWith(text, sentence)
      return block !== undefined && read(block)
    })
}
