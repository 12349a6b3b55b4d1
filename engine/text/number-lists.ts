const free = -1

/**
 * Lists of numbers, each kept once and known by its number, one after the other in one array: a hundred thousand short lists as objects
 * would take ten times the memory.
 */
export class NumberLists {
  private numbers = new Int32Array(1024)
  private starts = new Int32Array(257)
  private count = 0
  /** The lists by the hash of what they hold. */
  private table = new Int32Array(1024).fill(free)

  /** How many different lists there are. */
  get size(): number {
    return this.count
  }

  /** The number of a list, which is kept where it is new. Lists are numbered from 0. */
  numberOf(list: ArrayLike<number>): number {
    let slot = this.slotOf(list)
    const known = this.table[slot] ?? free
    if (known !== free) return known
    if ((this.count + 1) * 2 > this.table.length) {
      this.grow()
      slot = this.slotOf(list)
    }
    const from = this.starts[this.count] ?? 0
    const end = from + list.length
    if (end > this.numbers.length) this.numbers = enlarged(this.numbers, end)
    this.numbers.set(list, from)
    if (this.count + 2 > this.starts.length) this.starts = enlarged(this.starts, this.count + 2)
    this.starts[this.count + 1] = end
    this.table[slot] = this.count
    return this.count++
  }

  /** What a list holds. */
  at(number: number): Int32Array {
    return this.numbers.subarray(this.starts[number], this.starts[number + 1])
  }

  /** Where a list is in the table, or the free slot for it. */
  private slotOf(list: ArrayLike<number>): number {
    const { table } = this
    let hash = list.length
    for (let i = 0; i < list.length; i++) hash = Math.imul(hash ^ (list[i] ?? 0), 0x9e3779b1) ^ (hash >>> 13)
    hash ^= hash >>> 16
    for (let slot = hash & (table.length - 1); ; slot = (slot + 1) & (table.length - 1)) {
      const number = table[slot] ?? free
      if (number === free || this.holds(number, list)) return slot
    }
  }

  private holds(number: number, list: ArrayLike<number>): boolean {
    const from = this.starts[number] ?? 0
    if ((this.starts[number + 1] ?? 0) - from !== list.length) return false
    for (let i = 0; i < list.length; i++) if (this.numbers[from + i] !== list[i]) return false
    return true
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(free)
    for (let number = 0; number < this.count; number++) this.table[this.slotOf(this.at(number))] = number
  }
}

/** A copy with more room, for at least so many numbers. */
export function enlarged(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(numbers.length * 2, least))
  larger.set(numbers)
  return larger
}
