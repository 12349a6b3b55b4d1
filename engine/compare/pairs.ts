/** Gaps whose lengths have a larger product are not compared, since two texts so long and so different have little in common. */
const most = 4_000_000

/**
 * The pairs [index in a, index in b] of equal entries that are in every longest common subsequence of two lists, and so are
 * certain. For `x x` and `x` it returns none, since either may have been removed.
 */
export function certainPairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length === b.length && a.every((entry, i) => entry === b[i])) return a.map((_, i) => [i, i] as const)
  const anchors = uniquePairs(a, b)
  const pairs: (readonly [number, number])[] = []
  let from = [0, 0] as readonly [number, number]
  for (const to of [...anchors, [a.length, b.length] as const]) {
    const within = pairsOfGap(a.slice(from[0], to[0]), b.slice(from[1], to[1]))
    for (const [i, j] of within) pairs.push([from[0] + i, from[1] + j])
    if (to[0] < a.length && to[1] < b.length) pairs.push(to)
    from = [to[0] + 1, to[1] + 1]
  }
  return pairs
}

/** Entries that occur once in each list, as many as keep their order: the longest increasing run of their positions. */
function uniquePairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const places = placesOnce(b)
  const candidates = [...placesOnce(a)].flatMap(([entry, i]) => {
    const j = places.get(entry)
    return j === undefined ? [] : [[i, j] as const]
  })
  candidates.sort((x, y) => x[0] - y[0])
  const ends: number[] = []
  const before: number[] = []
  candidates.forEach(([, j], at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((candidates[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = at
  })
  const run: (readonly [number, number])[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = candidates[at]
    if (pair) run.push(pair)
  }
  return run.reverse()
}

function placesOnce(list: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  list.forEach((entry, i) => {
    places.set(entry, places.has(entry) ? -1 : i)
  })
  return new Map([...places].filter(([, i]) => i >= 0))
}

function pairsOfGap(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const n = a.length
  const m = b.length
  if (n === 0 || m === 0 || n * m > most) return []
  if (n === m && a.every((entry, i) => entry === b[i])) return a.map((_, i) => [i, i] as const)
  const width = m + 1
  const ahead = new Uint16Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j
      ahead[at] =
        a[i] === b[j] ? 1 + (ahead[at + width + 1] ?? 0) : Math.max(ahead[at + width] ?? 0, ahead[at + 1] ?? 0)
    }
  }
  const longest = ahead[0] ?? 0
  // Pairs in any longest subsequence, by rank within it. A rank with only one pair has that pair in all of them.
  const ranks = new Map<number, readonly [number, number] | undefined>()
  let above = new Uint16Array(width)
  for (let i = 0; i < n; i++) {
    const row = new Uint16Array(width)
    for (let j = 0; j < m; j++) {
      const rank = above[j] ?? 0
      const equal = a[i] === b[j]
      row[j + 1] = equal ? rank + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0)
      if (!equal || rank + 1 + (ahead[(i + 1) * width + j + 1] ?? 0) !== longest) continue
      ranks.set(rank, ranks.has(rank) ? undefined : [i, j])
    }
    above = row
  }
  return [...ranks.values()].flatMap(pair => (pair ? [pair] : [])).sort((x, y) => x[0] - y[0])
}
