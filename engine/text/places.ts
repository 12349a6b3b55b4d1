import type { Match } from './match.ts'
import type { Text } from './text.ts'

/** Where phrases were met, as numbers in one buffer: most of them no rule ever asks about. */
export class Places {
  private buffer = new Int32Array(3 * 4096)
  private used = 0
  private readonly starts: Int32Array
  private readonly lastEnd: Int32Array
  private sorted = new Int32Array(0)

  constructor(phrases: number) {
    this.starts = new Int32Array(phrases + 1)
    this.lastEnd = new Int32Array(phrases)
  }

  /** Takes a place as a half-open range of tokens, in reading order; one that lies inside the phrase's last is passed over. */
  add(phrase: number, first: number, end: number): void {
    if (end <= (this.lastEnd[phrase] ?? 0)) return
    this.lastEnd[phrase] = end
    if (this.used === this.buffer.length) {
      const larger = new Int32Array(this.buffer.length * 2)
      larger.set(this.buffer)
      this.buffer = larger
    }
    this.buffer[this.used] = phrase
    this.buffer[this.used + 1] = first
    this.buffer[this.used + 2] = end
    this.used += 3
    this.starts[phrase + 1] = (this.starts[phrase + 1] ?? 0) + 1
  }

  /** Puts the places of each phrase together. To be called once, after the last `add`. */
  sort(): void {
    const { starts, buffer } = this
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
    const next = starts.slice()
    this.sorted = new Int32Array((this.used / 3) * 2)
    for (let i = 0; i < this.used; i += 3) {
      const phrase = buffer[i] ?? 0
      const at = (next[phrase] ?? 0) * 2
      next[phrase] = (next[phrase] ?? 0) + 1
      this.sorted[at] = buffer[i + 1] ?? 0
      this.sorted[at + 1] = buffer[i + 2] ?? 0
    }
  }

  count(phrase: number): number {
    return (this.starts[phrase + 1] ?? 0) - (this.starts[phrase] ?? 0)
  }

  of(phrase: number, text: Text): readonly Match[] {
    const from = this.starts[phrase] ?? 0
    return Array.from({ length: this.count(phrase) }, (_, i) => {
      const first = this.sorted[(from + i) * 2] ?? 0
      return { first, end: this.sorted[(from + i) * 2 + 1] ?? 0, sentence: text.tokenSentence[first] ?? 0 }
    })
  }
}
