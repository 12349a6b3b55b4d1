import type { Match } from './match.ts'
import type { Text } from './text.ts'

/**
 * Where phrases were met in one document. Phrases that say the same of a passage are noted once, under their common ending; which
 * phrase stands where is worked out only when a rule asks, since most are never asked about.
 */
export class Places {
  private buffer = new Int32Array(3 * 4096)
  private used = 0
  /** The number here, counted from 1, of each ending of the automaton that was met. */
  private numberOf = new Int32Array(1024)
  private readonly endings: number[] = []
  private readonly counts: number[] = []
  private starts: Int32Array = new Int32Array(0)
  private sorted = new Int32Array(0)
  /** For each phrase the places of its endings in `endings`, one after the other from `firstEnding[phrase]`. */
  private readonly firstEnding: Int32Array
  private endingsOf = new Int32Array(0)

  private readonly phrasesAt: (ending: number) => readonly number[]

  /** For so many phrases. `phrasesAt` says which of them are met together wherever an ending is reached. */
  constructor(phrases: number, phrasesAt: (ending: number) => readonly number[]) {
    this.firstEnding = new Int32Array(phrases + 1)
    this.phrasesAt = phrasesAt
  }

  /** Takes a place as a half-open range of tokens, in the order in which the automaton finds them. */
  add(ending: number, first: number, end: number): void {
    if (ending >= this.numberOf.length) this.numberOf = enlarged(this.numberOf, ending + 1)
    let number = (this.numberOf[ending] ?? 0) - 1
    if (number < 0) {
      number = this.endings.push(ending) - 1
      this.numberOf[ending] = number + 1
      this.counts.push(0)
    }
    if (this.used === this.buffer.length) this.buffer = enlarged(this.buffer, this.used + 1)
    this.buffer[this.used] = number
    this.buffer[this.used + 1] = first
    this.buffer[this.used + 2] = end
    this.used += 3
    this.counts[number] = (this.counts[number] ?? 0) + 1
  }

  /** Puts the places of each ending together, and the endings of each phrase. To be called once, after the last `add`. */
  sort(): void {
    const { buffer, endings, firstEnding } = this
    this.starts = runningTotals(this.counts)
    const next = this.starts.slice()
    this.sorted = new Int32Array((this.used / 3) * 2)
    for (let i = 0; i < this.used; i += 3) {
      const ending = buffer[i] ?? 0
      const at = (next[ending] ?? 0) * 2
      next[ending] = (next[ending] ?? 0) + 1
      this.sorted[at] = buffer[i + 1] ?? 0
      this.sorted[at + 1] = buffer[i + 2] ?? 0
    }
    for (const ending of endings) {
      for (const phrase of this.phrasesAt(ending)) firstEnding[phrase + 1] = (firstEnding[phrase + 1] ?? 0) + 1
    }
    for (let i = 1; i < firstEnding.length; i++) firstEnding[i] = (firstEnding[i] ?? 0) + (firstEnding[i - 1] ?? 0)
    const free = firstEnding.slice()
    this.endingsOf = new Int32Array(firstEnding.at(-1) ?? 0)
    for (const [number, ending] of endings.entries()) {
      for (const phrase of this.phrasesAt(ending)) {
        this.endingsOf[free[phrase] ?? 0] = number
        free[phrase] = (free[phrase] ?? 0) + 1
      }
    }
  }

  /** How often a phrase was met, places inside one another counted too: 0 only where it was not met. */
  count(phrase: number): number {
    let count = 0
    for (let i = this.firstEnding[phrase] ?? 0; i < (this.firstEnding[phrase + 1] ?? 0); i++) {
      count += this.counts[this.endingsOf[i] ?? 0] ?? 0
    }
    return count
  }

  /** As `count`, among the tokens from `first` up to, not including, `end`. */
  countWithin(phrase: number, first: number, end: number): number {
    let count = 0
    for (let i = this.firstEnding[phrase] ?? 0; i < (this.firstEnding[phrase + 1] ?? 0); i++) {
      const ending = this.endingsOf[i] ?? 0
      count += this.placeFrom(ending, end) - this.placeFrom(ending, first)
    }
    return count
  }

  /**
   * Where a phrase was met, in reading order, in whole sentences whose tokens go from `first` up to, not including, `end`; of several
   * places that begin together the longest, and none inside the one before.
   */
  of(phrase: number, text: Text, first: number, end: number): readonly Match[] {
    const own = this.firstEnding[phrase] ?? 0
    const endings = (this.firstEnding[phrase + 1] ?? 0) - own
    if (endings === 0) return none
    if (endings > 1) {
      const merged = this.merged(phrase, first, end)
      return longestOf(merged, 0, merged.length, text)
    }
    const ending = this.endingsOf[own] ?? 0
    return longestOf(this.sorted, this.placeFrom(ending, first) * 2, this.placeFrom(ending, end) * 2, text)
  }

  /** The places of all endings of a phrase between two tokens, as first and end of each, in order of the first and then the end. */
  private merged(phrase: number, first: number, end: number): Int32Array {
    const keys = new Float64Array(this.countWithin(phrase, first, end))
    let filled = 0
    for (let i = this.firstEnding[phrase] ?? 0; i < (this.firstEnding[phrase + 1] ?? 0); i++) {
      const ending = this.endingsOf[i] ?? 0
      const to = this.placeFrom(ending, end)
      for (let p = this.placeFrom(ending, first); p < to; p++) {
        const at = this.sorted[p * 2] ?? 0
        keys[filled++] = at * longest + (this.sorted[p * 2 + 1] ?? 0) - at
      }
    }
    keys.sort()
    const pairs = new Int32Array(keys.length * 2)
    for (const [i, key] of keys.entries()) {
      const at = Math.floor(key / longest)
      pairs[i * 2] = at
      pairs[i * 2 + 1] = at + (key - at * longest)
    }
    return pairs
  }

  /** The index of the first place of an ending at this token or a later one. */
  private placeFrom(ending: number, token: number): number {
    let low = this.starts[ending] ?? 0
    let high = this.starts[ending + 1] ?? 0
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sorted[middle * 2] ?? 0) < token) low = middle + 1
      else high = middle
    }
    return low
  }
}

const none: readonly Match[] = []

/** Of places from one index of `pairs` to another, as `merged` gives them, the longest of each first token, none inside the one before. */
function longestOf(pairs: Int32Array, from: number, to: number, text: Text): readonly Match[] {
  if (from >= to) return none
  const matches: Match[] = []
  let lastEnd = 0
  for (let i = from; i < to; i += 2) {
    const first = pairs[i] ?? 0
    const end = pairs[i + 1] ?? 0
    if (end <= lastEnd || (i + 2 < to && pairs[i + 2] === first)) continue
    lastEnd = end
    matches.push({ first, end, sentence: text.tokenSentence[first] ?? 0 })
  }
  return matches
}

/** More tokens than any match is long: a phrase of a hundred gaps of twelve words still fits. */
const longest = 4096

/** A copy with more room, for at least so many numbers. */
function enlarged(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(numbers.length * 2, least))
  larger.set(numbers)
  return larger
}

function runningTotals(counts: readonly number[]): Int32Array {
  const totals = new Int32Array(counts.length + 1)
  for (const [i, count] of counts.entries()) totals[i + 1] = (totals[i] ?? 0) + count
  return totals
}
