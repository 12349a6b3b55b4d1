import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('one group under two names is weak, under three a gap; quoted words do not count', () => {
  const verdict = (text: string) => judged('one-term', text).verdict
  expect(verdict('BME staff. BAME staff.')).toBe('weak')
  expect(verdict('BME staff. BAME staff. People of colour.')).toBe('missing')
  expect(verdict('BME staff said “BAME staff”.')).toBe('covered')
})

test('a rule can name the groups for whom two names are a gap', () => {
  const verdict = (grave: string[]) =>
    judged('one-term', 'Disabled people. People with a disability.', undefined, { grave }).verdict
  expect([verdict([]), verdict(['disabled people'])]).toEqual(['weak', 'missing'])
})
