/**
 * What to write in place of flagged words, where a rule's `replace` has them in these capitals; else in small letters, and then with a
 * capital, or in capitals, as the words are. Hyphens and the kind of apostrophe do not count. Undefined for words that have no exact replacement.
 */
export function exactWords(replace: Readonly<Record<string, string>> | undefined, words: string): string | undefined {
  const known = new Map(Object.entries(replace ?? {}).map(([flagged, text]) => [plain(flagged), text]))
  const exact = known.get(plain(words))
  if (exact !== undefined) return exact
  const found = known.get(plain(words).toLowerCase())
  if (found === undefined) return undefined
  const letters = words.replace(/\P{L}/gu, '')
  if (letters.length > 3 && letters === letters.toUpperCase()) return found.toUpperCase()
  return /^\P{L}*\p{Lu}/u.test(words) ? found.charAt(0).toUpperCase() + found.slice(1) : found
}

/** Whether "a" or "an" before the words would be wrong before what replaces them. */
export function needsOtherArticle(before: string, words: string): boolean {
  const article = /(?:^|[^\p{L}])(an?)\s+$/iu.exec(before)?.[1]
  return article !== undefined && (article.length === 2) !== /^[aeiou]/i.test(words)
}

function plain(words: string): string {
  return words
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim()
}
