import type { Range } from '../document.ts'
import { firstAfter } from './tokens.ts'
import { isRaised } from './words.ts'
import { continues, type Lines, linesOf } from './wrapped-lines.ts'

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|eg|ie|no|nos|mr|mrs|ms|mx|dr|prof|rev|hon|st|ltd|plc|inc|co|vs|v|para|paras|s|ss|sec|sched|art|ch|fig|vol|ed|eds|p|pp|approx|dept|tel|ext|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|[a-z])\.$/i
/** A whole sentence where no number follows: "No. You may bring a colleague.", "A. No. …". */
const answer = /^\s*(?:a[.:)]\s*)?no\.$/i
/** The maximum length of an abbreviation together with the text before it. */
const longestAbbreviation = 12
const closing = /["'”’)\]»]/
const opening = /["'“‘([«•–—-]/
/** The number of an item that its author typed: "1.", "iv.". */
const itemNumber = /^\s*(?:\d{1,2}|[ivx]{1,4})$/i
const longestNumber = 8
/** A sentence with more words than this is cut at its next comma or semicolon, and after `mostWords` wherever it is. */
const manyWords = 400
const mostWords = 450
/** The number of a note in brackets, directly after a full stop. */
const noteInBrackets = /\[\d{1,3}\]/y
const noMarks: readonly Range[] = []

/**
 * Splits a block's text into sentences, as ranges without surrounding space. A full stop inside an abbreviation, an
 * initial or a number does not end a sentence; a question or exclamation mark does, and a line break where the next line is not
 * its continuation. The numbers of notes after a full stop belong to the sentence; `marks` are those set as raised characters.
 */
export function sentencesOf(text: string, marks = noMarks): Range[] {
  const ranges: Range[] = []
  let start = 0
  let words = 0
  let inWord = false
  let lines: Lines | undefined
  const counting = text.length > 2 * manyWords
  const close = (end: number) => {
    let from = start
    let to = end
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (to > from) ranges.push({ start: from, end: to })
    start = end
    words = 0
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (counting) {
      const letter = isLetter(c)
      if (letter && !inWord) words++
      inWord = letter
      if (words > manyWords && (c === 44 || c === 59 || (words > mostWords && !letter))) {
        close(i + 1)
        continue
      }
    }
    if (c === 10) {
      lines ??= linesOf(text)
      if (!continues(lines, i)) close(i + 1)
    } else if (c === 46 || c === 63 || c === 33 || c === 0x2026) {
      const after = afterNotes(text, i + 1, marks)
      if (after < text.length && !isSpace(text.charCodeAt(after))) continue
      let next = after
      while (next < text.length && isSpace(text.charCodeAt(next))) next++
      const follower = text[next] ?? ''
      if (follower !== '' && follower === follower.toLowerCase() && /\p{L}/u.test(follower)) continue
      if (c === 46 && follower !== '' && !opening.test(follower) && endsInAbbreviation(text, start, i + 1, follower))
        continue
      close(after)
      i = after - 1
    }
  }
  close(text.length)
  return ranges
}

/** Whether the full stop before `end`, in a sentence from `start`, belongs to an abbreviation or an item's number; `follower` is what stands after it. */
function endsInAbbreviation(text: string, start: number, end: number, follower: string): boolean {
  if (end - 1 - start < longestNumber && itemNumber.test(text.slice(start, end - 1))) return true
  if (!abbreviation.test(text.slice(Math.max(start, end - 1 - longestAbbreviation), end))) return false
  return end - start > longestAbbreviation || /\d/.test(follower) || !answer.test(text.slice(start, end))
}

/** The end of the closing quotes, brackets and numbers of notes that follow the end of a sentence. */
function afterNotes(text: string, from: number, marks: readonly Range[]): number {
  let at = from
  for (;;) {
    const mark = marks[firstAfter(marks, at)]
    noteInBrackets.lastIndex = at
    if (mark !== undefined && mark.start <= at) at = mark.end
    else if (noteInBrackets.test(text)) at = noteInBrackets.lastIndex
    else if (closing.test(text[at] ?? '') || isRaised(text.charCodeAt(at))) at++
    else return at
  }
}

/** Near enough for counting words: letters and digits, and all beyond ASCII but spaces and dashes. */
function isLetter(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)
  return !isSpace(c) && (c < 0x2010 || c > 0x2027)
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  )
}
