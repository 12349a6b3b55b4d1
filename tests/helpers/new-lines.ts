/** Of `after`, the lines that do not stand in `before` at least as often. */
export function newLines(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1)
  return after.filter(line => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
