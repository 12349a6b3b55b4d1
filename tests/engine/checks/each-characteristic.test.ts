import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

const nine = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
]
const lines = (names: readonly string[]) => names.map(n => `${n}: users told us what matters to them.`).join('\n')

test('a line for each of the nine is covered', () => {
  expect(judged('each-characteristic', lines(nine)).verdict).toBe('covered')
})

test('those without a line of their own are named', () => {
  const judgement = judged('each-characteristic', lines(nine.filter(n => n !== 'Race')))
  expect(judgement.verdict).toBe('weak')
  expect(judgement.reason).toMatch(/^Not on their own: .*race/i)
})

test('a list of the nine in a sentence is not an assessment of each', () => {
  expect(judged('each-characteristic', `We looked at ${nine.join(', ').toLowerCase()}.`).verdict).toBe('missing')
})
