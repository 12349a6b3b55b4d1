import type { WordLists } from '../text/notation.ts'

/** The word lists that a text of phrases names, directly or through others, with their words. */
export function listsNamedIn(text: string, lists: WordLists): WordLists {
  const found = new Map<string, string>()
  const open = [text]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [, name = ''] of next.matchAll(/<([a-z0-9-]{1,80})>/g)) {
      const phrase = lists.get(name)
      if (phrase === undefined || found.has(name)) continue
      found.set(name, phrase)
      open.push(phrase)
    }
  }
  return found
}
