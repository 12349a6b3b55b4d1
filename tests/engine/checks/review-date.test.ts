import { format, parseISO, subMonths } from 'date-fns'
import { expect, test } from 'vitest'
import { exampleDay } from '../../../engine/authoring/examples.ts'
import { judged } from '../../helpers/checks.ts'

test('a review date that is past is a gap, and says which date', () => {
  expect(judged('review-date', 'Next review: March 2024')).toMatchObject({
    verdict: 'missing',
    reason: 'The date given, March 2024, is past.',
  })
})

test('a review that fell due less than two years ago is weak, not missing', () => {
  const months = (n: number) => format(subMonths(parseISO(exampleDay), n), 'd MMMM yyyy')
  expect(judged('review-date', `Next review: ${months(2)}`).verdict).toBe('weak')
  expect(judged('review-date', `Next review: ${months(20)}`).verdict).toBe('weak')
  expect(judged('review-date', `Next review: ${months(26)}`).verdict).toBe('missing')
})

test('more than three years between approval and review is weak', () => {
  expect(judged('review-date', 'Date approved: 1 May 2026\nNext review: May 2031').verdict).toBe('weak')
  expect(judged('review-date', 'Date approved: 1 May 2026\nNext review: May 2029').verdict).toBe('covered')
})

test('an interval without a date is weak, a review of pay is none', () => {
  expect(judged('review-date', 'This policy is reviewed every two years.').verdict).toBe('weak')
  expect(judged('review-date', 'We look at it every two years.').verdict).toBe('weak')
  expect(judged('review-date', 'Salaries are reviewed every year with pay.').verdict).toBe('missing')
})
