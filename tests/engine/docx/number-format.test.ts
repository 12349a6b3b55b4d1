import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../engine/docx/number-format.ts'

describe('a number in a number format', () => {
  it.each([
    ['decimal', [1, 12, 120], '1 12 120'],
    ['decimalZero', [1, 9, 10], '01 09 10'],
    ['lowerRoman', [1, 4, 9, 40, 1994], 'i iv ix xl mcmxciv'],
    ['upperRoman', [3, 14], 'III XIV'],
    ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
    ['upperLetter', [2, 28], 'B BB'],
    ['ordinal', [1, 2, 3, 4, 11, 12, 13, 21, 22, 111], '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 111th'],
    ['cardinalText', [1, 12, 20, 42], 'One Twelve Twenty Forty-two'],
    ['ordinalText', [1, 3, 12, 20, 21, 30, 99], 'First Third Twelfth Twentieth Twenty-first Thirtieth Ninety-ninth'],
    ['none', [1], ''],
    ['ideographTraditional', [3], '3'],
  ] as const)('%s', (format, values, expected) => {
    expect(values.map(value => formatNumber(value, format)).join(' ')).toBe(expected)
  })

  it('writes what has no letter or Roman numeral in digits', () => {
    expect([formatNumber(0, 'lowerLetter'), formatNumber(0, 'upperRoman'), formatNumber(-2, 'lowerRoman')]).toEqual([
      '0',
      '0',
      '-2',
    ])
  })
})
