import { describe, expect, test } from 'vitest'
import { readOptions } from './options.ts'

describe('what the measure is asked', () => {
  test('is everything but a file, where nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      only: ['labels', 'written', 'bank', 'own', 'elements', 'flags', 'cases', 'faults'],
      errors: false,
    })
  })

  test('is one file where a file is given, and more where that is said', () => {
    expect(readOptions(['--bank', 'mine.jsonl'])).toMatchObject({ only: ['file'], bank: 'mine.jsonl' })
    expect(readOptions(['--bank', 'mine.jsonl', '--only', 'own'])).toMatchObject({ only: ['own', 'file'] })
  })

  test('is refused where it is not known', () => {
    expect(() => readOptions(['--only', 'bonk'])).toThrow('--only takes labels, written, bank')
    expect(() => readOptions(['--sett', 'GRV'])).toThrow('--sett')
  })
})
