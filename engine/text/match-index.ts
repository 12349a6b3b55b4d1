import type { Match } from './match.ts'
import { enlarged } from './number-lists.ts'
import type { Text } from './text.ts'

/** The sentence of each token. */
type TokenSentences = Pick<Text, 'tokenSentence'>

/**
 * Where phrases were met in one document. Phrases that say the same of a passage are noted once, under their common ending; which
 * phrase stands where is worked out only when a rule asks, since most are never asked about.
 */
export class MatchIndex {
  private buffer = new Int32Array(3 * 256)
  private used = 0
  /** The number here of each ending of the automaton that was met. */
  private readonly numberOf = new Map<number, number>()
  private readonly endings: number[] = []
  private readonly counts: number[] = []
  private starts: Int32Array = new Int32Array(0)
  /** The places of each ending, as their numbers in the buffer, one ending after the other from `starts`. */
  private sorted = new Int32Array(0)
  /** For each phrase that was met the numbers of its endings. Of thousands of phrases a short text has a few. */
  private readonly endingsOf = new Map<number, number[]>()

  private readonly phrasesAt: (ending: number) => Iterable<number>

  /** `phrasesAt` says which phrases are met together wherever an ending is reached. */
  constructor(phrasesAt: (ending: number) => Iterable<number>) {
    this.phrasesAt = phrasesAt
  }

  /** Takes a place as a half-open range of tokens, in the order in which the automaton finds them. */
  add(ending: number, first: number, end: number): void {
    let number = this.numberOf.get(ending)
    if (number === undefined) {
      number = this.endings.push(ending) - 1
      this.numberOf.set(ending, number)
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
    const { buffer, endings, endingsOf } = this
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
    for (const [number, ending] of endings.entries()) {
      for (const phrase of this.phrasesAt(ending)) {
        const known = endingsOf.get(phrase)
        if (known) known.push(number)
        else endingsOf.set(phrase, [number])
      }
    }
  }

  /** Where a phrase was met, in reading order; of several places that begin together the longest, and none inside the one before. */
  of(phrase: number, text: TokenSentences): readonly Match[] {
    const endings = this.endingsOf.get(phrase)
    if (!endings) return none
    if (endings.length > 1) return this.longestOf(this.merged(endings), text)
    const ending = endings[0] ?? 0
    return this.longestOf(this.sorted.subarray(this.starts[ending], this.starts[ending + 1]), text)
  }

  /** The places of all endings of a phrase, in the order in which they were found. */
  private merged(endings: readonly number[]): Int32Array {
    const places = new Int32Array(endings.reduce((sum, ending) => sum + (this.counts[ending] ?? 0), 0))
    let filled = 0
    for (const ending of endings) {
      const to = this.starts[ending + 1] ?? 0
      for (let at = this.starts[ending] ?? 0; at < to; at++) places[filled++] = this.sorted[at] ?? 0
    }
    return places.sort()
  }

  /** Of places in the order in which they were found the longest of each first token, none inside the one before. */
  private longestOf(places: Int32Array, text: TokenSentences): readonly Match[] {
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
}

const none: readonly Match[] = []

function runningTotals(counts: readonly number[]): Int32Array {
  const totals = new Int32Array(counts.length + 1)
  for (const [i, count] of counts.entries()) totals[i + 1] = (totals[i] ?? 0) + count
  return totals
}
