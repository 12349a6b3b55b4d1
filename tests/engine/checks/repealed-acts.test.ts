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
