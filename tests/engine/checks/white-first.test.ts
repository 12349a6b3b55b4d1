import { expect, test } from 'vitest'
import { flagged } from '../../helpers/checks.ts'

test('words are flagged where White stands first of several ethnic groups, in every list', () => {
  expect(flagged('white-first', '- White British\n- Asian\n- Black')).toEqual(['White British'])
  expect(flagged('white-first', '- Asian\n- Black\n- White')).toEqual([])
  expect(flagged('white-first', '- White\n- Asian\n\nText\n- Asian\n- White')).toEqual([])
})
