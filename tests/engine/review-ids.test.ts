import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewIdOf } from '../../engine/review-ids.ts'
import { sha256OfText } from '../../engine/sha256.ts'

test('the engine’s SHA-256 is that of Node, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      expect(sha256OfText(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

test('a review has the same id for the same version, rules, day and type, and another for others', () => {
  const source = { version: 'v', madeWith: 'm', asAt: '2026-11-24', type: 'grievance' }
  const all = [source, ...(['version', 'madeWith', 'asAt', 'type'] as const).map(key => ({ ...source, [key]: 'x' }))]
  expect(new Set(all.map(reviewIdOf)).size).toBe(5)
  expect(reviewIdOf({ ...source })).toBe(reviewIdOf(source))
})
