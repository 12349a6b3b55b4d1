import { expect, test } from 'vitest'
import { NumberLists } from '../../../engine/text/number-lists.ts'

test('a list that was kept is known again, and says what it holds, however many there are', () => {
  const lists = new NumberLists()
  const list = (i: number) => Array.from({ length: i % 7 }, (_, at) => i * 31 + at)
  const numbers = Array.from({ length: 5000 }, (_, i) => lists.numberOf(list(i)))
  for (const [i, number] of numbers.entries()) {
    expect(lists.numberOf(Int32Array.from(list(i)))).toBe(number)
    expect([...lists.at(number)]).toEqual(list(i))
  }
  const different = new Set(numbers.map((_, i) => list(i).join()))
  expect(lists.size).toBe(different.size)
})

test('lists of the same numbers in another order, or of fewer, are others', () => {
  const lists = new NumberLists()
  const numbers = [[], [0], [0, 0], [1, 2], [2, 1]].map(list => lists.numberOf(list))
  expect(numbers).toEqual([0, 1, 2, 3, 4])
})
