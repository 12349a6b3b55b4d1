/**
 * Works on several items at once, at most `atOnce`, and gives what comes of each in the order of the items. Work that fails is
 * given as its error, so that the others go on. No more than `atOnce` results wait at any time.
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
    // Whoever waits for it hears of its error; until then it must not count as one nobody hears of.
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
