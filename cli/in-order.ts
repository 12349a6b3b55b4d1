/**
 * How many documents are handed out to a number of workers: enough for the others to go on while one reads a handbook, which takes a
 * hundred times as long as a policy, and few enough for their files and results to take little memory.
 */
export function handedOut(workers: number): number {
  return workers === 1 ? 2 : workers + 14
}

/**
 * Works on up to `atOnce` items at the same time and yields the results in the order of the items. Failed work is yielded as a
 * rejected promise, so that the other items continue. At most `atOnce` results are pending at any time.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Promise<Result> }> {
  const underWay: { readonly item: Item; readonly result: Promise<Result> }[] = []
  const begin = (item: Item | undefined) => {
    if (item === undefined) return
    const result = work(item)
    // The caller handles the error when it awaits the result; until then it must not count as unhandled.
    result.catch(() => undefined)
    underWay.push({ item, result })
  }
  const left = items.values()
  for (let i = 0; i < atOnce; i++) begin(left.next().value)
  for (let next = underWay.shift(); next; next = underWay.shift()) {
    yield next
    begin(left.next().value)
  }
}
