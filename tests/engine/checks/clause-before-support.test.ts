import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('a threat to complainants before any support is a gap, after it only weak', () => {
  const clause = { block: 0, start: 0, end: 1, quote: 'x', basis: 'check' as const }
  const weak = (block: number) => ({ verdict: 'weak' as const, evidence: [{ ...clause, block }] })
  expect(judged('clause-before-support', 'Malice is punished.\nWe support you.', weak(0)).verdict).toBe('missing')
  expect(judged('clause-before-support', 'We support you.\nMalice is punished.', weak(1)).verdict).toBe('weak')
})
