import { foldedWords } from '../../text/words.ts'
import type { Lint } from './lint.ts'

/** Rules whose titles have the same words, so that a reader of a report could not tell them apart. */
export const duplicateTitles: Lint = ({ loaded, compiled }) => {
  const first = new Map<string, string>()
  return compiled.rules.flatMap(rule => {
    const title = foldedWords(rule.title).join(' ')
    const earlier = first.get(title)
    if (earlier !== undefined) return [loaded.problemAt(rule.id, ['title'], `${earlier} has the same title`)]
    first.set(title, rule.id)
    return []
  })
}
