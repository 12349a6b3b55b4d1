/** A transition that has not been computed yet. */
export const unknown = -2
/** There is no transition. */
export const nowhere = -1

const width = 3
const free = -1

/**
 * The computed transitions of the automaton: a hash table of numbers with open addressing. It is used several times for every
 * word of every document, and one contiguous array is several times as fast as a map for each state.
 */
export class Transitions {
  private table = new Int32Array(1024 * width).fill(free)
  private mask = 1023
  private used = 0

  /** The state, `nowhere` or `unknown`. */
  from(state: number, symbol: number): number {
    const { table } = this
    const at = this.slot(state, symbol)
    return table[at] === free ? unknown : (table[at + 2] ?? unknown)
  }

  /** Adds a transition that is not in the table yet. */
  set(state: number, symbol: number, to: number): void {
    if (this.used * 2 > this.mask) this.grow()
    const at = this.slot(state, symbol)
    this.table[at] = state
    this.table[at + 1] = symbol
    this.table[at + 2] = to
    this.used++
  }

  /** The index of a transition in the table, or the free slot for it. */
  private slot(state: number, symbol: number): number {
    const { table, mask } = this
    let hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
    hash ^= hash >>> 15
    for (let at = (hash & mask) * width; ; at = at === mask * width ? 0 : at + width) {
      const here = table[at]
      if (here === free || (here === state && table[at + 1] === symbol)) return at
    }
  }

  private grow(): void {
    const { table } = this
    this.mask = this.mask * 2 + 1
    this.used = 0
    this.table = new Int32Array((this.mask + 1) * width).fill(free)
    for (let at = 0; at < table.length; at += width) {
      const state = table[at] ?? free
      if (state !== free) this.set(state, table[at + 1] ?? 0, table[at + 2] ?? nowhere)
    }
  }
}
