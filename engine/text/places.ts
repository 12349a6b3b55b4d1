import type { Match } from './match.ts'
import type { Text } from './text.ts'

/** One way in which phrases end: those that are met together wherever it is reached. */
export interface Ending {
  /** The numbers of the phrases. */
  readonly phrases: readonly number[]
}

/**
 * Where phrases were met in one document. Phrases that say the same of a passage are noted once, under their common ending; which
 * phrase stands where is worked out only when a rule asks, since most are never asked about.
 */
export class Places {
  private buffer = new Int32Array(3 * 4096)
  private used = 0
  private readonly numberOf = new Map<Ending, number>()
  private readonly endings: Ending[] = []
  private readonly counts: number[] = []
  private starts: Int32Array = new Int32Array(0)
  private sorted = new Int32Array(0)
  /** For each phrase the places of its endings in `endings`, one after the other from `firstEnding[phrase]`. */
  private readonly firstEnding: Int32Array
  private endingsOf = new Int32Array(0)

  constructor(phrases: number) {
    this.firstEnding = new Int32Array(phrases + 1)
  }

  /** Takes a place as a half-open range of tokens; the first tokens come in reading order. */
  add(ending: Ending, first: number, end: number): void {
    let number = this.numberOf.get(ending)
    if (number === undefined) {
      number = this.endings.push(ending) - 1
      this.numberOf.set(ending, number)
      this.counts.push(0)
    }
    if (this.used === this.buffer.length) {
      const larger = new Int32Array(this.buffer.length * 2)
      larger.set(this.buffer)
      this.buffer = larger
    }
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
    for (const { phrases } of endings) {
      for (const phrase of phrases) firstEnding[phrase + 1] = (firstEnding[phrase + 1] ?? 0) + 1
    }
    for (let i = 1; i < firstEnding.length; i++) firstEnding[i] = (firstEnding[i] ?? 0) + (firstEnding[i - 1] ?? 0)
    const free = firstEnding.slice()
    this.endingsOf = new Int32Array(firstEnding.at(-1) ?? 0)
    for (const [number, { phrases }] of endings.entries()) {
      for (const phrase of phrases) {
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
    const keys = new Float64Array(this.countWithin(phrase, first, end))
    if (keys.length === 0) return none
    let filled = 0
    const endEnding = this.firstEnding[phrase + 1] ?? 0
    for (let i = this.firstEnding[phrase] ?? 0; i < endEnding; i++) {
      const ending = this.endingsOf[i] ?? 0
      const to = this.placeFrom(ending, end)
      for (let p = this.placeFrom(ending, first); p < to; p++) {
        const at = this.sorted[p * 2] ?? 0
        keys[filled++] = at * longest + (longest - 1 - ((this.sorted[p * 2 + 1] ?? 0) - at))
      }
    }
    if (endEnding - (this.firstEnding[phrase] ?? 0) > 1) keys.sort()
    const matches: Match[] = []
    let lastEnd = 0
    for (const key of keys) {
      const at = Math.floor(key / longest)
      const to = at + (longest - 1 - (key - at * longest))
      if (to <= lastEnd) continue
      lastEnd = to
      matches.push({ first: at, end: to, sentence: text.tokenSentence[at] ?? 0 })
    }
    return matches
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

/** More tokens than any match is long: a phrase of a hundred gaps of twelve words still fits. */
const longest = 4096

function runningTotals(counts: readonly number[]): Int32Array {
  const totals = new Int32Array(counts.length + 1)
  for (const [i, count] of counts.entries()) totals[i + 1] = (totals[i] ?? 0) + count
  return totals
}
