import { expect, test } from 'vitest'
import { UserError } from '../../../engine/errors.ts'
import { withinTime } from '../../../host/workers/within-time.ts'

test('work within its time gives its value, and its own error', () => {
  expect(withinTime(5000, 'Too slow.', () => ({ verdict: 'covered' }))).toEqual({ verdict: 'covered' })
  expect(withinTime(5000, 'Too slow.', () => undefined)).toBeUndefined()
  expect(() =>
    withinTime(5000, 'Too slow.', () => {
      throw new UserError('not-readable', 'no Word file')
    }),
  ).toThrow('no Word file')
})

test.each([
  [
    'a loop without end',
    () => {
      for (let i = 0; ; i++) if (i < 0) return
    },
  ],
  ['a pattern that goes back again and again', () => /^(?:a+)+$/.test(`${'a'.repeat(40)}!`)],
])('%s is stopped, in a sentence, and the next work is done', (_, work) => {
  const begun = performance.now()
  expect(() => withinTime(200, 'Too slow.', work)).toThrow(
    expect.objectContaining({ code: 'not-readable', message: 'Too slow.' }),
  )
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect(withinTime(5000, 'Too slow.', () => 1)).toBe(1)
})
