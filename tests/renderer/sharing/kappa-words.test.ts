import { expect, test } from 'vitest'
import { kappaWords } from '../../../renderer/sharing/kappa-words.ts'
import { passphraseFault } from '../../../renderer/sharing/passphrase-fault.ts'

// Landis and Koch, The measurement of observer agreement for categorical data, Biometrics 33, 1977, page 165.
test.each([
  [0.1, 'slight'],
  [0.2, 'slight'],
  [0.21, 'fair'],
  [0.4, 'fair'],
  [0.41, 'moderate'],
  [0.61, 'substantial'],
  [0.81, 'almost perfect'],
  [1, 'almost perfect'],
])('kappa %d is called %s', (kappa, name) => {
  expect(kappaWords(kappa, 100)).toContain(`agreement is ${name} (as Landis and Koch call it)`)
})

test('at chance or below it, without kappa, or on few findings, it says so', () => {
  expect(kappaWords(0, 100)).toBe('You agree as often as by chance.')
  expect(kappaWords(-0.2, 100)).toBe('You agree less often than by chance.')
  expect(kappaWords(undefined, 5)).toMatch(/^There is no kappa/)
  expect(kappaWords(0.5, 29)).toMatch(/With fewer than thirty findings in common it says little\.$/)
  expect(kappaWords(0.5, 30)).not.toContain('thirty')
})

test('a new passphrase is long enough and typed twice alike', () => {
  expect(passphraseFault('short', 'short')).toMatchObject({ field: 'first' })
  expect(passphraseFault('four plain words', 'four plain word')).toMatchObject({ field: 'second' })
  expect(passphraseFault('four plain words', 'four plain words')).toBeUndefined()
})
