import type { TokenClass } from './notation.ts'

const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(
    ' ',
  ),
)
const months = new Set(
  'january february april june july september october november december jan feb apr jun jul sept sep oct nov dec'.split(
    ' ',
  ),
)

/**
 * The classes of words that phrases name, such as `<number>`, to which a word belongs. `second`: it is the month or number it can be, or
 * the number of a paragraph.
 */
export function classesOf(word: string, second: boolean): TokenClass[] {
  if (second) return /^\d/.test(word) ? [] : word === 'a' || word === 'an' ? ['number'] : ['month']
  const names: TokenClass[] = []
  if (/^\d/.test(word)) {
    if (/^\d+$/.test(word)) names.push('number')
    if (/^\d{1,2}(st|nd|rd|th)?$/.test(word)) names.push('day')
    if (/^(19|20)\d\d$/.test(word)) names.push('year')
  } else if (numberWords.has(word)) names.push('number')
  else if (months.has(word)) names.push('month')
  return names
}
