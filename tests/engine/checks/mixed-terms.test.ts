import { expect, test } from 'vitest'
import { flagged } from '../../helpers/checks.ts'

test('words are flagged where two forms of one term are mixed, at the rarer one', () => {
  expect(flagged('mixed-terms', 'Ethnic minority staff, ethnic minority clients, minority ethnic trustees')).toEqual([
    'minority ethnic',
  ])
  expect(flagged('mixed-terms', 'Ethnic minority staff')).toEqual([])
})
