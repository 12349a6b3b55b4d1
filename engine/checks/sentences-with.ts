import type { Block } from '../document.ts'
import type { Subject } from '../rules/subject.ts'

/**
 * The sentences that hold a pattern, in reading order, by their numbers; in blocks that `read` lets through. A block is looked at as
 * a whole first, so the pattern must be one that no sentence beside it can undo: without anchors, and without the flag `g`.
 */
export function sentencesWith(
  { document, text }: Subject,
  pattern: RegExp,
  read: (block: Block) => boolean = () => true,
): number[] {
  const found: number[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (!pattern.test(block.text) || !read(block)) continue
    const end = text.firstSentence[index + 1] ?? 0
    for (let s = text.firstSentence[index] ?? 0; s < end; s++) {
      const sentence = text.sentences[s]
      if (sentence && pattern.test(block.text.slice(sentence.start, sentence.end))) found.push(s)
    }
  }
  return found
}

/** A pattern that is met wherever one of these is, whatever their case: to pass over what none of them can be in. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(pattern => pattern.source).join('|'), 'i')
}
