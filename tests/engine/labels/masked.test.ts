import { expect, test } from 'vitest'
import { masked } from '../../../engine/labels/masked.ts'

test('a masked word keeps its first letter, its length and the spaces between words', () => {
  expect(masked('bad word')).toBe('b∗∗ w∗∗∗')
  expect(masked('a')).toBe('a')
})
