import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('what is not said of owner, version, approval and review is named', () => {
  expect(judged('owner-and-dates', 'Policy owner: HR Manager').reason).toBe(
    'It does not say a version, who approved it, when it was approved, when it is next reviewed.',
  )
})

test('a document that says all of it lacks nothing', () => {
  const text =
    'Version 3.1 · Owner: Head of People · Approved by: Board of Trustees, 14 March 2026 · Next review: March 2028'
  expect(judged('owner-and-dates', text).verdict).toBe('covered')
})
