import type { Match } from './match.ts'
import type { Text } from './text.ts'

/**
 * Where phrases match in one document. Phrases with a common ending are recorded once, under that ending; the matches of a single
 * phrase are only computed when a rule needs them, because most are never needed.
 */
export class MatchIndex {
  private buffer = new Int32Array(3 * 4096)
  private used = 0
  /** The local number, from 1, of each ending of the automaton that was reached. */
  private numberOf = new Int32Array(1024)
  private readonly endings: number[] = []
  private readonly counts: number[] = []
  private starts: Int32Array = new Int32Array(0)
  /** The matches of each ending, as indices into the buffer, one ending after the other from `starts`. */
  private sorted = new Int32Array(0)
  /** For each phrase the indices of its endings in `endings`, from `firstEnding[phrase]` on. */
  private readonly firstEnding: Int32Array
  private endingsOf = new Int32Array(0)

  private readonly phrasesAt: (ending: number) => readonly number[]

  /** For this number of phrases. `phrasesAt` lists the phrases that match together at each ending. */
  constructor(phrases: number, phrasesAt: (ending: number) => readonly number[]) {
    this.firstEnding = new Int32Array(phrases + 1)
    this.phrasesAt = phrasesAt
  }

  /** Adds a match as a half-open range of tokens, in the order in which the automaton finds them. */
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

  /** Groups the matches by ending and the endings by phrase. Call once, after the last `add`. */
  sort(): void {
    const { buffer, endings, firstEnding } = this
    this.starts = runningTotals(this.counts)
    const next = this.starts.slice()
    const count = this.used / 3
    this.sorted = new Int32Array(count)
    for (let place = 0; place < count; place++) {
      const ending = buffer[place * 3] ?? 0
      const at = next[ending] ?? 0
      this.sorted[at] = place
      next[ending] = at + 1
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

  /** Whether any of these phrases occurs. */
  meets(phrases: Int32Array): boolean {
    const { firstEnding } = this
    for (let i = 0; i < phrases.length; i++) {
      const phrase = phrases[i] ?? 0
      if (firstEnding[phrase] !== firstEnding[phrase + 1]) return true
    }
    return false
  }

  /** An upper bound of the number of matches of a phrase, nested ones included; 0 only if it does not occur. */
  count(phrase: number): number {
    let count = 0
    for (let i = this.firstEnding[phrase] ?? 0; i < (this.firstEnding[phrase + 1] ?? 0); i++) {
      count += this.counts[this.endingsOf[i] ?? 0] ?? 0
    }
    return count
  }

  /** As `count`, among the tokens from `first` up to, but not including, `end`. */
  countWithin(phrase: number, first: number, end: number): number {
    let count = 0
    for (let i = this.firstEnding[phrase] ?? 0; i < (this.firstEnding[phrase + 1] ?? 0); i++) {
      const ending = this.endingsOf[i] ?? 0
      count += this.placeFrom(ending, end) - this.placeFrom(ending, first)
    }
    return count
  }

  /** The matches of a phrase in reading order: of those with the same start the longest, and none inside the previous one. */
  of(phrase: number, text: Text): readonly Match[] {
    const own = this.firstEnding[phrase] ?? 0
    const endings = (this.firstEnding[phrase + 1] ?? 0) - own
    if (endings === 0) return none
    if (endings > 1) return this.longestOf(this.merged(phrase), text)
    const ending = this.endingsOf[own] ?? 0
    return this.longestOf(this.sorted.subarray(this.starts[ending], this.starts[ending + 1]), text)
  }

  /** As `of`, in a few whole sentences with the tokens from `first` up to, but not including, `end`. */
  among(phrase: number, text: Text, first: number, end: number): readonly Match[] {
    const from = this.firstEnding[phrase] ?? 0
    const to = this.firstEnding[phrase + 1] ?? 0
    if (from === to) return none
    const { buffer, endingsOf, used } = this
    const places: number[] = []
    for (let at = this.bufferFrom(first); at < used && (buffer[at + 1] ?? 0) < end; at += 3) {
      const ending = buffer[at] ?? 0
      for (let i = from; i < to; i++) {
        if (endingsOf[i] === ending) {
          places.push(at / 3)
          break
        }
      }
    }
    return this.longestOf(places, text)
  }

  /** The matches of all endings of a phrase, in the order in which they were found. */
  private merged(phrase: number): Int32Array {
    const places = new Int32Array(this.count(phrase))
    let filled = 0
    for (let i = this.firstEnding[phrase] ?? 0; i < (this.firstEnding[phrase + 1] ?? 0); i++) {
      const ending = this.endingsOf[i] ?? 0
      const to = this.starts[ending + 1] ?? 0
      for (let at = this.starts[ending] ?? 0; at < to; at++) places[filled++] = this.sorted[at] ?? 0
    }
    return places.sort()
  }

  /** The longest match at each first token, without those inside the previous one. */
  private longestOf(places: Int32Array | readonly number[], text: Text): readonly Match[] {
    const { length } = places
    if (length === 0) return none
    const { buffer } = this
    const matches: Match[] = []
    let lastEnd = 0
    for (let i = 0; i < length; i++) {
      const at = (places[i] ?? 0) * 3
      const first = buffer[at + 1] ?? 0
      const end = buffer[at + 2] ?? 0
      if (end <= lastEnd || (i + 1 < length && buffer[(places[i + 1] ?? 0) * 3 + 1] === first)) continue
      lastEnd = end
      matches.push({ first, end, sentence: text.tokenSentence[first] ?? 0 })
    }
    return matches
  }

  /** The index in the buffer of the first match that starts at this token or later. */
  private bufferFrom(token: number): number {
    let low = 0
    let high = this.used / 3
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.buffer[middle * 3 + 1] ?? 0) < token) low = middle + 1
      else high = middle
    }
    return low * 3
  }

  /** The index of the first match of an ending that starts at this token or later. */
  private placeFrom(ending: number, token: number): number {
    const { buffer, sorted } = this
    let low = this.starts[ending] ?? 0
    let high = this.starts[ending + 1] ?? 0
    while (low < high) {
      const middle = (low + high) >> 1
      if ((buffer[(sorted[middle] ?? 0) * 3 + 1] ?? 0) < token) low = middle + 1
      else high = middle
    }
    return low
  }
}

const none: readonly Match[] = []

/** A copy with capacity for at least this many numbers. */
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
