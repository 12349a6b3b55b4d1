import type { Rule } from '../../rules/schema.ts'
import type { Lint } from './lint.ts'
import { suggestionsOf } from './suggestions-of.ts'

/**
 * Wordings that could not be pasted into a policy unchanged: those with an ellipsis or an underscore for a blank, and those with
 * a figure, such as "five working days", that is not in the rule's own source and reasons. Blanks and open figures are written
 * in square brackets with a hint: [name or post], [number] working days.
 */
export const unreadyWording: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    const given = new Set(figuresIn(textsOf(rule)).flatMap(figure => figure.amounts))
    return suggestionsOf(rule).flatMap(({ kind, path, text }) => {
      if (kind === 'instruction') return []
      const outside = text.replace(/\[[^\]]*\]/g, hint => ' '.repeat(hint.length))
      const messages = [
        ...(blank.exec(outside) ?? []).map(
          mark => `“${mark}” leaves a blank; say in square brackets what belongs there`,
        ),
        ...figuresIn(outside)
          .filter(figure => figure.amounts.some(amount => !given.has(amount)))
          .map(
            figure =>
              `“${figure.words}” is not in the rule’s source or reasons; leave it open, such as “[number] days”`,
          ),
      ]
      return messages.map(message => loaded.problemAt(rule.id, path, message))
    })
  })

const blank = /…|\.{2,}|_{2,}|\bX{2,}\b/i

const numbers = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]
const tens = new Map([
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
])
const number = `(?:\\d+(?:[.,]\\d+)*|(?:${[...numbers, ...tens.keys()].join('|')})\\b)`
const unit = 'minute|hour|day|week|fortnight|month|year|per cent|percent|%|people|person|member|pound'
const counted = new RegExp(
  `(?<![\\w£])(${number}(?:(?:,? and|,? or|,| to|-|–) ?${number})*)[ -]?(?:(?:working|calendar|clear|full) )?(${unit})s?(?!\\w)`,
  'gi',
)
const money = /£ ?(\d+(?:[.,]\d+)*)/g

/** A number with its unit, as it is written and as it is compared: "two to three months", ["2 month", "3 month"]. */
interface Figure {
  readonly words: string
  readonly amounts: readonly string[]
}

function figuresIn(text: string): Figure[] {
  const sums = [...text.matchAll(money)].map(([words, sum = '']) => ({ words, amounts: [`${sum} £`] }))
  const counts = [...text.matchAll(counted)].map(([words, list = '', what = '']) => ({
    words,
    amounts: [...list.matchAll(new RegExp(number, 'gi'))].map(([n]) => `${amountOf(n)} ${unitOf(what)}`),
  }))
  return [...counts, ...sums]
}

function amountOf(written: string): string {
  const word = written.toLowerCase()
  const small = numbers.indexOf(word)
  return String(small >= 0 ? small : (tens.get(word) ?? written))
}

function unitOf(written: string): string {
  const what = written.toLowerCase()
  if (what === 'person') return 'people'
  return what === '%' || what === 'percent' ? 'per cent' : what
}

/** The texts a rule may take a figure from: its source, and everything it says about the subject. */
function textsOf(rule: Rule): string {
  const about = rule.kind === 'requirement' ? [rule.missing, rule.weak ?? ''] : []
  return [rule.source, rule.title, rule.why, ...about].join('\n')
}
