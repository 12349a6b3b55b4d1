import { foldedWords } from '../../text/words.ts'
import type { Lint } from './lint.ts'

/** Rules whose titles say the same words: a reader of a report could not tell them apart. */
export const duplicateTitles: Lint = ({ loaded, book }) => {
  const first = new Map<string, string>()
  return book.rules.flatMap(rule => {
    const title = foldedWords(rule.title).join(' ')
    const earlier = first.get(title)
    if (earlier !== undefined) return [loaded.place(rule.id, ['title'], `${earlier} has the same title`)]
    first.set(title, rule.id)
    return []
  })
}
