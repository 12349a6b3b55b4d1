/** A text with the words in it that a search found. */
export interface MatchedWords {
  readonly before: string
  readonly match: string
  readonly after: string
}

/**
 * Where the first word of a search is in the first of these texts that has it: that word, with up to some forty characters of whole words on
 * either side. Undefined where none has it.
 */
export function matchedWords(texts: readonly string[], query: string): MatchedWords | undefined {
  const [word] = query.trim().toLowerCase().split(/\s+/)
  if (word === undefined || word === '') return undefined
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(word)
    if (at >= 0) return around(text, at, at + word.length)
  }
  return undefined
}

function around(text: string, start: number, end: number): MatchedWords {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return {
    before: start > reach ? `…${before.slice(before.search(/\s/) + 1)}` : before,
    match: text.slice(start, end),
    after: end + reach < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  }
}

const reach = 40
