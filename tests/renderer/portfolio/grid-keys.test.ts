import { describe, expect, test } from 'vitest'
import { placeAfterKey } from '../../../renderer/portfolio/grid-keys.ts'

const size = { rows: 30, columns: 12, page: 5 }

function after(key: string, from: readonly [row: number, column: number], ctrlKey = false) {
  const [row, column] = from
  const to = placeAfterKey({ row, column }, { key, ctrlKey, metaKey: false }, size)
  return to && [to.row, to.column]
}

describe('the keys of a table', () => {
  test('arrows go a cell on, and stop at the edges', () => {
    expect(after('ArrowDown', [3, 2])).toEqual([4, 2])
    expect(after('ArrowRight', [3, 2])).toEqual([3, 3])
    expect(after('ArrowDown', [29, 2])).toEqual([29, 2])
    expect(after('ArrowRight', [3, 11])).toEqual([3, 11])
  })

  test('they go into the headings, but not into the empty corner', () => {
    expect(after('ArrowUp', [0, 2])).toEqual([-1, 2])
    expect(after('ArrowLeft', [3, 0])).toEqual([3, -1])
    expect(after('ArrowLeft', [-1, 0])).toEqual([-1, 0])
    expect(after('ArrowUp', [0, -1])).toEqual([0, -1])
  })

  test('Home, End and the page keys go as far as in a spreadsheet', () => {
    expect(after('Home', [7, 5])).toEqual([7, 0])
    expect(after('End', [7, 5])).toEqual([7, 11])
    expect(after('Home', [7, 5], true)).toEqual([0, 0])
    expect(after('End', [7, 5], true)).toEqual([29, 11])
    expect(after('PageDown', [7, 5])).toEqual([12, 5])
    expect(after('PageUp', [2, 5])).toEqual([0, 5])
    expect(after('ArrowDown', [7, 5], true)).toEqual([29, 5])
  })

  test('other keys are left alone', () => {
    expect(after('Enter', [7, 5])).toBeUndefined()
    expect(after('Tab', [7, 5])).toBeUndefined()
  })
})
