/** A line of a text that is compared with another: as it was, taken out, or new. */
export interface LineChange {
  readonly kind: 'same' | 'out' | 'new'
  readonly text: string
}

/**
 * What differs between two texts, line by line, with two lines around it; more are left out. Meant for small changes: one run of lines
 * that differs is shown as a whole.
 */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')]
  const common = commonLines(old, now)
  const lines: LineChange[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...common, [old.length, now.length] as const]) {
    while (i < a) lines.push({ kind: 'out', text: old[i++] ?? '' })
    while (j < b) lines.push({ kind: 'new', text: now[j++] ?? '' })
    if (a < old.length) lines.push({ kind: 'same', text: old[a] ?? '' })
    i = a + 1
    j = b + 1
  }
  return lines.filter((_, at) => lines.slice(Math.max(0, at - around), at + around + 1).some(l => l.kind !== 'same'))
}

const around = 2

/** The pairs of a longest common subsequence of lines. A rule has a few dozen lines; a concept may have some hundred. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, next] = [lengths[i], lengths[i + 1]]
    for (let j = b.length - 1; row && next && j >= 0; j--)
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}
