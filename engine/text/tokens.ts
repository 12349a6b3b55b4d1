import type { Range } from '../document.ts'
import { oneSpelling } from './spellings.ts'
import { eachWord, foldWord, plain } from './words.ts'

/** A word as phrases compare it. */
interface Piece {
  /** Where it is in the written word. */
  readonly from: number
  readonly to: number
  /** As written, in letters of their own for ligatures, without invisible characters: what "=BAME" is compared with. */
  readonly form: string
  /** `canonicalWord` of the form. */
  readonly word: string
}

/** What is done with a token: its place, its canonical word, and its form, which keeps the capitals. */
export type TakeToken = (start: number, end: number, word: string, form: string) => void

const none: readonly Range[] = []

/**
 * Calls `take` for each token of a text in a range. A token is a word, or one of the two words of a contraction: "won't" is "will"
 * and "not", side by side. `marks` are the raised numbers of notes, which are no words, in order.
 */
export function eachToken(text: string, take: TakeToken, from = 0, to = text.length, marks = none): void {
  const word = (start: number, end: number) => {
    for (const piece of piecesOf(text.slice(start, end)))
      take(start + piece.from, start + piece.to, piece.word, piece.form)
  }
  let at = from
  for (let i = firstAfter(marks, from); i < marks.length; i++) {
    const mark = marks[i]
    if (mark === undefined || mark.start >= to) break
    eachWord(text, word, at, Math.max(at, mark.start))
    at = mark.end
  }
  if (at < to) eachWord(text, word, at, to)
}

/** The index of the first of these ranges, which are in order, that ends after a place. */
export function firstAfter(ranges: readonly Range[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The canonical words of a text. For phrases and other short texts that are compared with the words of documents. */
export function canonicalWords(text: string): string[] {
  const words: string[] = []
  eachToken(text, (_start, _end, word) => words.push(word))
  return words
}

/** A word in the one way in which all words are compared: lower case, one spelling, abbreviations without the s of the plural. */
export function canonicalWord(form: string): string {
  return oneSpelling(foldWord(singularAbbreviation(form)))
}

/** "EIA" for "EIAs"; any other word as it is. */
export function singularAbbreviation(form: string): string {
  return form.endsWith('s') && /^[A-Z]{2,}s$/.test(form) ? form.slice(0, -1) : form
}

const known = new Map<string, readonly Piece[]>()
const mostKnown = 200_000
const longestKnown = 64

/** The pieces of a written word. Each different word is worked out once. */
function piecesOf(raw: string): readonly Piece[] {
  const before = known.get(raw)
  if (before !== undefined) return before
  const pieces = read(raw)
  if (raw.length > longestKnown) return pieces
  if (known.size >= mostKnown) known.clear()
  known.set(raw, pieces)
  return pieces
}

function read(raw: string): readonly Piece[] {
  const whole = plain(raw)
  if (whole === '') return []
  const parts = contraction(whole)
  if (parts !== undefined) {
    const at = raw.length - parts.tail
    return [piece(parts.first, 0, at), piece(parts.second, at, raw.length)]
  }
  const digits = gluedNumber.exec(whole)?.[1] ?? ''
  if (digits === '' || !raw.endsWith(digits)) return [piece(whole, 0, raw.length)]
  return [piece(whole.slice(0, -digits.length), 0, raw.length - digits.length)]
}

/** The number of a note that has lost its raised position: "harassment12". */
const gluedNumber = /\p{Ll}{4}(\d{1,2})$/u

function piece(form: string, from: number, to: number): Piece {
  return { from, to, form, word: canonicalWord(form) }
}

interface Contraction {
  readonly first: string
  readonly second: string
  /** How many characters of the written word belong to the second. */
  readonly tail: number
}

const endings: readonly (readonly [ending: string, word: string])[] = [
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'s", 'is'],
]
const irregular: ReadonlyMap<string, string> = new Map([
  ["won't", 'will'],
  ["can't", 'can'],
  ["shan't", 'shall'],
  ["ain't", 'is'],
])

function contraction(form: string): Contraction | undefined {
  const lower = form.toLowerCase()
  if (lower === 'cannot') return { first: form.slice(0, 3), second: 'not', tail: 3 }
  if (!lower.includes("'")) return undefined
  if (lower === "let's") return { first: form.slice(0, 3), second: 'us', tail: 2 }
  if (lower.endsWith("n't") && lower.length > 3) {
    return { first: irregular.get(lower) ?? form.slice(0, -3), second: 'not', tail: 3 }
  }
  const found = endings.find(([ending]) => lower.endsWith(ending) && lower.length > ending.length)
  return found && { first: form.slice(0, -found[0].length), second: found[1], tail: found[0].length }
}
