import { offerOfFix, offerOfInstead } from '../../export/suggestion.ts'
import { countWords } from '../../text/shorten.ts'
import type { Lint } from './lint.ts'

/** The most words that a reader is shown about one finding: what is wrong, why it matters and what to do. */
export const mostWords = 80

/** Rules with more text for one finding than people read. */
export const longTexts: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    const [what, todo, names] =
      rule.kind === 'wording'
        ? [rule.title, rule.instead ? offerOfInstead(rule.instead).text : '', 'title, why and instead']
        : [longer(rule.missing, rule.weak ?? ''), offerOfFix(rule.fix).text, 'missing (or weak), why and fix']
    const count = countWords(`${what} ${rule.why} ${todo}`)
    if (count <= mostWords) return []
    return [loaded.problemAt(rule.id, ['why'], `${names} have ${count} words together; at most ${mostWords} are read`)]
  })

function longer(a: string, b: string): string {
  return countWords(b) > countWords(a) ? b : a
}
