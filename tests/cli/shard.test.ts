import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inShard } from '../../cli/in-shard.ts'
import { readShard } from '../../cli/shard.ts'

test('each file is in exactly one part, however many parts there are', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), (name, of) => {
      const parts = Array.from({ length: of }, (_, i) => i + 1).filter(part => inShard(name, { part, of }))
      expect(parts).toHaveLength(1)
    }),
  )
})

test('the parts are about equal', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `charity-${i}/grievance-policy`)
  for (const part of [1, 2, 3, 4]) {
    const share = names.filter(name => inShard(name, { part, of: 4 })).length
    expect(share).toBeGreaterThan(430)
    expect(share).toBeLessThan(570)
  }
})

test('a name is in the same part however its accents are written, and whatever machine asks', () => {
  const part = (name: string) => [1, 2, 3, 4, 5].find(p => inShard(name, { part: p, of: 5 }))
  for (const name of ['Égalité', 'Canolfan Gymunedol Tŷ', 'façade']) {
    expect(part(name.normalize('NFD'))).toBe(part(name.normalize('NFC')))
  }
  expect(['a', 'b', 'c', 'people/policy'].map(part)).toEqual([5, 4, 3, 2])
})

test.each(['', '0/1', '2/1', '1/0', '1', 'a/b', '-1/3', '1.5/3', '1/3/5', ' 1/3'])('“%s” is no part', value => {
  expect(readShard(value)).toBeUndefined()
})

test('3/20 is the third of twenty', () => expect(readShard('3/20')).toEqual({ part: 3, of: 20 }))
