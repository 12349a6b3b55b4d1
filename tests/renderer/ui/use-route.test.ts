import { expect, test } from 'vitest'
import { readRoute } from '../../../renderer/ui/use-route.ts'

test('an address leads to its place, and to the library where it says nothing known', () => {
  expect(readRoute('#/review/a%2Fb')).toEqual({ place: 'review', document: 'a/b' })
  expect(readRoute('#/rules')).toEqual({ place: 'rules' })
  expect(readRoute('#/review')).toEqual({ place: 'library' })
  expect(readRoute('')).toEqual({ place: 'library' })
  expect(readRoute('#/nowhere')).toEqual({ place: 'library' })
})
