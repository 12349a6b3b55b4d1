import { expect, test } from 'vitest'
import { withinTime } from '../../cli/within-time.ts'
import { UserError } from '../../engine/errors.ts'

test('work within its time gives its value, and its own error', () => {
  expect(withinTime(5000, () => ({ verdict: 'covered' }))).toEqual({ verdict: 'covered' })
  expect(withinTime(5000, () => undefined)).toBeUndefined()
  expect(() =>
    withinTime(5000, () => {
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
  expect(() => withinTime(200, work)).toThrow(expect.objectContaining({ code: 'not-readable' }))
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect(withinTime(5000, () => 1)).toBe(1)
})
