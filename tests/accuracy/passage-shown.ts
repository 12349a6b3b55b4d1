import { isEvidence } from './figures.ts'
import type { Scored } from './scored.ts'

/** The parts in which readers copied the passage that decided them. */
const withQuotes: readonly Scored['part'][] = ['labels', 'written']

/**
 * Of what reader and product both found, the share from 0 to 1 where the product shows the passage that the reader copied; not a
 * number where there is nothing to compare. The reader copied one passage where there may be several, so that 1 is out of reach.
 */
export function shareShown(scored: readonly Scored[]): number {
  const both = scored.filter(
    ({ part, wanted, given, text }) =>
      withQuotes.includes(part) && isEvidence(wanted) && isEvidence(given) && wordsOf(text).length > 0,
  )
  return both.filter(({ text, evidence }) => isShown(text, evidence)).length / both.length
}

/** Whether one of the passages has most of the words of a quote, which may run over the end of a sentence, or is a part of it. */
export function isShown(quote: string, passages: readonly string[]): boolean {
  const asked = wordsOf(quote)
  return passages.some(passage => {
    const shown = wordsOf(passage)
    return shareOf(asked, new Set(shown)) > 0.5 || (shown.length > 2 && shareOf(shown, new Set(asked)) === 1)
  })
}

function shareOf(words: readonly string[], among: ReadonlySet<string>): number {
  return words.filter(word => among.has(word)).length / (words.length || 1)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
