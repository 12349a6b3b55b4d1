import { expect, test } from 'vitest'
import { masked, shownWords } from '../../../engine/labels/masked.ts'

test('a masked word keeps its first letter, its length and the spaces between words', () => {
  expect(masked('bad word')).toBe('b∗∗ w∗∗∗')
  expect(masked('a')).toBe('a')
})

test('only words to avoid are masked, and only where a reviewer wants that', () => {
  expect(shownWords('bad', 'avoid', true)).toBe('b∗∗')
  expect(shownWords('bad', 'avoid', false)).toBe('bad')
  for (const verdict of ['depends', 'noncommittal', 'style', 'weak', 'added', undefined] as const)
    expect(shownWords('where possible', verdict, true)).toBe('where possible')
})
