import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('legal duties that are softened are shown', () => {
  const judgement = judged(
    'legal-duties',
    'You have the right to be accompanied. We make reasonable adjustments where possible.',
  )
  expect(judgement).toMatchObject({
    verdict: 'weak',
    evidence: [{ quote: 'We make reasonable adjustments where possible.' }],
  })
})

test('a policy that commits but names no duty of law is weak', () => {
  const text = Array.from({ length: 6 }, (_, i) => `We will do thing ${i}.`).join('\n')
  expect(judged('legal-duties', text).verdict).toBe('weak')
  expect(judged('legal-duties', 'We hope for the best.').verdict).toBe('missing')
})
