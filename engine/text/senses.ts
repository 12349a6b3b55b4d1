import type { Text } from './text.ts'

/** Words that are a month or a number in some places and something else in others: "may" and "a". */
const twofold = new Set(['may', 'march', 'mar', 'august', 'a', 'an'])

/**
 * Whether a token stands for the month or the number that its word can be: "May" in "by May" and "12 May", not in "staff may"; "a" in
 * "within a week", not in "once a week" or "a manager"; or for the place of its paragraph instead of a number of things: "5" and "4" in
 * "5.4 Meetings are held". False for all words that have one sense only.
 */
export function inSecondSense(text: Text, token: number): boolean {
  const word = text.tokenWord[token] ?? ''
  if (/^\d/.test(word)) return numbersParagraph(text, token)
  if (word.length > 6 || !twofold.has(word)) return false
  const { firstToken = 0, endToken = 0 } = text.sentences[text.tokenSentence[token] ?? -1] ?? {}
  const near = (away: number, from: readonly string[]) => {
    const at = token + away
    return firstToken <= at && at < endToken ? (from[at] ?? '') : ''
  }
  const wordAt = (away: number) => near(away, text.tokenWord)
  if (word === 'a' || word === 'an') return measuresTime(wordAt)
  return isMonth(text.tokenForm[token] ?? '', wordAt, away => near(away, text.tokenForm))
}

const paragraphNumber = /^\s*\d{1,2}(?:(?:\.\d{1,2}){0,3}[.)](?=\s|$)|(?:\.\d{1,2}){1,3}\s+(?=\p{Lu}))/u
const longestNumber = 16

/** Whether a token is part of the number typed before a paragraph: "5.4 Meetings", "3.", not "5.4 per cent" or the figure in a cell. */
function numbersParagraph({ document, tokenBlock, tokenStart }: Text, token: number): boolean {
  const start = tokenStart[token] ?? 0
  const block = document.blocks[tokenBlock[token] ?? -1]
  if (start > longestNumber || !block || block.cell) return false
  return start < (paragraphNumber.exec(block.text.slice(0, 2 * longestNumber))?.[0].trimEnd().length ?? 0)
}

const beforeMonth = new Set(
  'in of by from since until till before after on each every next last this early late mid during between to through and or the end beginning start'.split(
    ' ',
  ),
)
const otherMonths =
  /^(?:january|february|april|june|july|september|october|november|december|jan|feb|apr|jun|jul|sept?|oct|nov|dec)$/
const year = /^(?:19|20)\d\d$/
const day = /^\d{1,2}(?:st|nd|rd|th)?$/

/** A month beside a number, a year or another month; else one with a capital that neither the sentence nor its neighbours give it. */
function isMonth(form: string, wordAt: (away: number) => string, formAt: (away: number) => string): boolean {
  const before = wordAt(-1)
  const after = wordAt(1)
  if (year.test(after) || otherMonths.test(before) || otherMonths.test(after)) return true
  const capital = /^\p{Lu}/u.test(form)
  if (!capital) return day.test(before) && after === ''
  if (day.test(before) || day.test(after)) return true
  if (before === '') return after === ''
  if (form.length > 1 && form === form.toUpperCase()) return false
  return beforeMonth.has(before) || !/^\p{Lu}/u.test(formAt(-1))
}

const unit = /^(?:fortnight|week|month|year)$/
const shortUnit = /^(?:day|hour)$/
const kindOfDay = /^(?:working|calendar|clear|full|business|school)$/
/** Words after which "a week" says how often, not how long. */
const howOften =
  /^(?:once|twice|thrice|time|times|hours?|days?|weeks?|months?|nights?|sessions?|meetings?|number|pounds?|per|such)$/
const howLong = new Set('within in for than after of least to about every'.split(' '))

function measuresTime(wordAt: (away: number) => string): boolean {
  const next = kindOfDay.test(wordAt(1)) ? wordAt(2) : wordAt(1)
  const before = wordAt(-1)
  if (unit.test(next)) return !howOften.test(before)
  return shortUnit.test(next) && howLong.has(before)
}
