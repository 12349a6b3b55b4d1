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

test.each([
  ['Bame members met. Ethnic minority members met.', 'weak'],
  ['Ethnic staff lead it, and colleagues of colour join.', 'weak'],
  ['Minoritised players, visible minorities and non-white players apply.', 'missing'],
  ['Ethnically diverse students and global majority students apply.', 'weak'],
  ['Minority ethnic staff. Staff from a minority ethnic background.', 'covered'],
  ['Black, Asian and minority ethnic staff meet. Black, Asian and minority ethnic patients reply.', 'covered'],
  ['Minority ethnic (BME) staff meet. Two BME staff lead it.', 'covered'],
  ['Members of every ethnic group and ethnic background may choose paint of colour.', 'covered'],
])('%s: %s', (text, verdict) => expect(judged('one-term', text).verdict).toBe(verdict))
