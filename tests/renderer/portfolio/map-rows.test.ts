import { expect, test } from 'vitest'
import { toldOf } from '../../../renderer/portfolio/map-rows.ts'

test('a row tells how many of the documents that are asked cover it', () => {
  expect(toldOf({ covered: 3, weak: 2, missing: 6, elsewhere: 1 })).toBe('3 of 12 documents')
  expect(toldOf({ missing: 1 })).toBe('0 of 1 document')
})

test('it tells nothing where no document is asked', () => {
  expect(toldOf({})).toBe('')
})
