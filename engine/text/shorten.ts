import { sentencesOf } from './sentences.ts'

/** A part of a comment. Parts with the highest `drop` lose sentences first; a part without `drop` is never shortened. */
export interface Fragment {
  readonly text: string
  readonly drop?: number
}

/** The number of words in a text: everything between spaces counts, including a separating dot. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length
}

/** The first sentences of a text that have at most `most` words together, whole; empty where not even the first fits. */
export function wholeSentences(text: string, most: number): string {
  const trimmed = text.trim()
  const fitting = sentencesOf(trimmed).findLast(({ end }) => countWords(trimmed.slice(0, end)) <= most)
  return fitting === undefined ? '' : trimmed.slice(0, fitting.end)
}

/**
 * Shortens parts until together they have at most `most` words. Sentences are removed first, from the end of each part, except
 * its first sentence; if that is not enough, the longest parts are cut at a word, with "…".
 */
export function shortenTo(parts: readonly Fragment[], most: number): readonly string[] {
  const texts = parts.map(p => p.text.trim())
  const excess = () => texts.reduce((n, t) => n + countWords(t), 0) - most
  const order = parts.flatMap((p, i) => (p.drop === undefined ? [] : [{ i, drop: p.drop }]))
  order.sort((a, b) => b.drop - a.drop)

  for (const { i } of order) {
    while (excess() > 0) {
      const text = texts[i] ?? ''
      const sentences = sentencesOf(text)
      const last = sentences.at(-1)
      if (sentences.length < 2 || !last) break
      texts[i] = closeQuotes(text.slice(0, last.start).trimEnd())
    }
  }
  for (let over = excess(); over > 0; over = excess()) {
    const longest = order.reduce((best, { i }) => {
      return countWords(texts[i] ?? '') > countWords(texts[best] ?? '') ? i : best
    }, order[0]?.i ?? -1)
    const words = (texts[longest] ?? '').split(/\s+/)
    if (words.length <= leastWords) break
    const kept = words.slice(0, Math.max(leastWords, words.length - over))
    texts[longest] = closeQuotes(`${kept.join(' ').replace(/[\s,;:.–-]+$/, '')}…`)
  }
  return texts
}

const leastWords = 6

function closeQuotes(text: string): string {
  const open = text.split('“').length - text.split('”').length
  return open > 0 ? `${text}”` : text
}
