import type { Document } from '../document.ts'
import { certainPairs } from './pairs.ts'

/** The words of a block, folded, with where each begins and ends. */
export interface BlockWords {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Shares of equal words: the least that makes a block an edit of another, and how far it must be ahead of the next best. */
const alike = 0.5
const ahead = 0.15
/** Runs of blocks between matched ones count as new text if the product of their lengths is larger. */
const most = 40_000

/**
 * Which block of `after` each block of `before` became: the same text in the same order, or between such blocks the one with
 * most of its words. 'ambiguous' if it could be any of several; undefined if there is none.
 */
export function pairBlocks(
  before: Document,
  after: Document,
  words: { readonly before: readonly BlockWords[]; readonly after: readonly BlockWords[] },
): readonly (number | 'ambiguous' | undefined)[] {
  const result: (number | 'ambiguous' | undefined)[] = before.blocks.map(() => undefined)
  const pairs = certainPairs(keysOf(before), keysOf(after))
  for (const [i, j] of pairs) result[i] = j
  let from = [-1, -1] as readonly [number, number]
  for (const to of [...pairs, [before.blocks.length, after.blocks.length] as const]) {
    const old = range(from[0] + 1, to[0])
    const fresh = range(from[1] + 1, to[1])
    if (old.length > 0 && fresh.length > 0 && old.length * fresh.length <= most) {
      const shares = old.map(i => fresh.map(j => share(words.before[i]?.words ?? [], words.after[j]?.words ?? [])))
      old.forEach((i, row) => {
        const best = bestOf(shares[row] ?? [])
        if (best === undefined) return
        const back = best.clear ? bestOf(shares.map(s => s[best.at] ?? 0)) : undefined
        result[i] = back?.clear && back.at === row ? fresh[best.at] : 'ambiguous'
      })
    }
    from = to
  }
  return result
}

function keysOf({ blocks }: Document): string[] {
  return blocks.map(({ part, text }) => `${part} ${text.replace(/\s+/g, ' ').trim()}`)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

function bestOf(shares: readonly number[]): { readonly at: number; readonly clear: boolean } | undefined {
  let at = 0
  shares.forEach((value, i) => {
    if (value > (shares[at] ?? 0)) at = i
  })
  const best = shares[at] ?? 0
  if (best < alike) return undefined
  return { at, clear: shares.every((value, i) => i === at || best - value >= ahead) }
}

/** Dice's coefficient of two bags of words, 0 to 1. */
function share(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    both++
  }
  return (2 * both) / (a.length + b.length)
}
