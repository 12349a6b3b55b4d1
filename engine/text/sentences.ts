import type { Range } from '../document.ts'

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|eg|ie|no|nos|mr|mrs|ms|mx|dr|prof|rev|hon|st|ltd|plc|inc|co|vs|v|para|paras|s|ss|sec|sched|art|ch|fig|vol|ed|eds|p|pp|approx|dept|tel|ext|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|[a-z])\.$/i
/** The maximum length of an abbreviation together with the text before it. */
const longestAbbreviation = 12
const closing = /["'”’)\]»]/
const opening = /["'“‘([«•–—-]/

/**
 * Splits a block's text into sentences, as ranges without surrounding space. A full stop inside an abbreviation, an
 * initial or a number does not end a sentence; a line break and a question or exclamation mark do.
 */
export function sentencesOf(text: string): Range[] {
  const ranges: Range[] = []
  let start = 0
  const close = (end: number) => {
    let from = start
    let to = end
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (to > from) ranges.push({ start: from, end: to })
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10) close(i + 1)
    else if (c === 46 || c === 63 || c === 33 || c === 0x2026) {
      let after = i + 1
      while (after < text.length && closing.test(text[after] ?? '')) after++
      if (after < text.length && !isSpace(text.charCodeAt(after))) continue
      let next = after
      while (next < text.length && isSpace(text.charCodeAt(next))) next++
      const follower = text[next] ?? ''
      if (follower !== '' && follower === follower.toLowerCase() && /\p{L}/u.test(follower)) continue
      if (
        c === 46 &&
        follower !== '' &&
        !opening.test(follower) &&
        abbreviation.test(text.slice(Math.max(start, i - longestAbbreviation), i + 1))
      )
        continue
      close(after)
      i = after - 1
    }
  }
  close(text.length)
  return ranges
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000
  )
}
