/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`; 0 where there is none. */
  readonly nat: (below: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** True once in `of` times. */
  readonly once: (of: number) => boolean
}

/** Mulberry32 by Tommy Ettinger (public domain), begun at a seed and the number of the input within the run. */
export function randomOf(seed: number, input: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(input + 1, 0xc2b2ae35)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const nat = (below: number) => (below <= 1 ? 0 : next() % below)
  return {
    nat,
    pick: items => {
      const item = items[nat(items.length)]
      if (item === undefined) throw new RangeError('there is nothing to pick from')
      return item
    },
    once: of => nat(of) === 0,
  }
}
