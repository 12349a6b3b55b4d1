import { expect, test } from 'vitest'
import { readRoute, ruleLink } from '../../../renderer/ui/use-route.ts'

test('an address leads to its page, and to the library where it says nothing known', () => {
  expect(readRoute('#/review/a%2Fb')).toEqual({ page: 'review', document: 'a/b' })
  expect(readRoute('#/review/a?version=1&finding=L001%3Abame')).toEqual({
    page: 'review',
    document: 'a',
    version: 1,
    finding: 'L001:bame',
  })
  expect(readRoute('#/review/a?version=none')).toEqual({ page: 'review', document: 'a' })
  expect(readRoute('#/portfolio')).toEqual({ page: 'portfolio' })
  expect(readRoute('#/sharing')).toEqual({ page: 'sharing' })
  expect(readRoute('#/rules')).toEqual({ page: 'rules' })
  expect(readRoute(ruleLink('GRV-08', { document: 'a/b', finding: 'GRV-08' }))).toEqual({
    page: 'rules',
    rule: 'GRV-08',
    document: 'a/b',
    finding: 'GRV-08',
  })
  expect(readRoute(ruleLink('GRV-08'))).toEqual({ page: 'rules', rule: 'GRV-08' })
  expect(readRoute('#/review')).toEqual({ page: 'library' })
  expect(readRoute('')).toEqual({ page: 'library' })
  expect(readRoute('#/nowhere')).toEqual({ page: 'library' })
})
