import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('two titled policies are enough, one is weak, a vague word is weak', () => {
  const verdict = (text: string) => judged('related-policies', text).verdict
  expect(verdict('See the Whistleblowing Policy and our Dignity at Work Policy.')).toBe('covered')
  expect(verdict('See the Whistleblowing Policy.')).toBe('weak')
  expect(verdict('See our other policies.')).toBe('weak')
  expect(verdict('See you soon.')).toBe('missing')
})
