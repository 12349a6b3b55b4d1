import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inOrder } from '../../cli/in-order.ts'

/** What comes of each item, in the order in which it is given, and how many were under way at most. */
async function run(items: readonly number[], atOnce: number) {
  let underWay = 0
  let most = 0
  const given: string[] = []
  const work = async (item: number) => {
    most = Math.max(most, ++underWay)
    // The first take longest.
    await setTimeout(12 - item * 4)
    underWay--
    if (item === 1) throw new Error('no')
    return `done ${item}`
  }
  for await (const { item, result } of inOrder(items, atOnce, work)) {
    given.push(await result.catch((error: Error) => `${item} failed: ${error.message}`))
  }
  return { given, most }
}

test('results come in the order of the items, whichever is done first, and a failure does not stop the others', async () => {
  const { given, most } = await run([0, 1, 2, 3], 3)
  expect(given).toEqual(['done 0', '1 failed: no', 'done 2', 'done 3'])
  expect(most).toBe(3)
})

test('one at a time is one at a time', async () => {
  expect((await run([0, 1, 2], 1)).most).toBe(1)
})

test('nothing comes of nothing', async () => expect((await run([], 2)).given).toEqual([]))
