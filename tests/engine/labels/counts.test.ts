import { expect, test } from 'vitest'
import { counted, listed, plural } from '../../../engine/labels/counts.ts'

test('a noun agrees with its number', () => {
  expect([0, 1, 2].map(n => counted(n, 'place'))).toEqual(['0 places', '1 place', '2 places'])
  expect(counted(1204, 'policy', 'policies')).toBe('1,204 policies')
})

test('a verb agrees with its number', () => {
  expect([0, 1, 2].map(n => plural(n, 'is', 'are'))).toEqual(['are', 'is', 'are'])
})

test('a list has “and” before its last item', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})
