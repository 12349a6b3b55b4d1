import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

const verdict = (text: string) => judged('repealed-acts', text).verdict

test('a repealed Act as current law is a gap, beside the Equality Act a weakness', () => {
  expect(verdict('The Race Relations Act 1976 protects you.')).toBe('missing')
  expect(verdict('The Equality Act 2010 applies. So does the DDA.')).toBe('weak')
  expect(verdict('We follow the Race Relations Amendment Act 2000.')).toBe('missing')
  expect(verdict('The Employment Equality (Religion or Belief) Regulations 2003 apply.')).toBe('missing')
  expect(verdict('We follow the Equality Act 2006.')).toBe('missing')
})

test('an Act that is said to be repealed or replaced is no gap', () => {
  expect(verdict('The Equality Act 2010 replaced the Sex Discrimination Act 1975.')).toBe('covered')
})

test('no Act at all is a gap', () => expect(verdict('We follow the law.')).toBe('missing'))

test('the law without its name is weak', () => {
  expect(verdict('We keep to anti-discrimination law.')).toBe('weak')
  expect(verdict('The 2010 Equality Act protects you.')).toBe('covered')
})

test('in Northern Ireland the Orders and Acts that hold there are the law in force, and the Equality Act is not', () => {
  const orders =
    'We keep to the Race Relations (Northern Ireland) Order 1997 and the Disability Discrimination Act 1995, as the Equality Commission for Northern Ireland advises.'
  expect(verdict(orders)).toBe('covered')
  expect(verdict('We are advised by the Equality Commission for Northern Ireland and keep to the law.')).toBe('missing')
  expect(
    verdict('The Equality Act 2010 applies. In Northern Ireland so does the Disability Discrimination Act 1995.'),
  ).toBe('covered')
})
