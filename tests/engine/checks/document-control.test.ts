import { format, parseISO, subMonths } from 'date-fns'
import { describe, expect, test } from 'vitest'
import { exampleDay } from '../../../engine/authoring/examples.ts'
import { documentControl } from '../../../engine/checks/document-control.ts'
import { judged } from '../../helpers/checks.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({ wordings: wording('"zzz"') })
const entries = (text: string) => documentControl(subjectOf(text, loaded).subject).map(e => [e.kind, e.value, e.date])

describe('what a document says about itself is read', () => {
  test('from a page header with separators', () => {
    expect(entries('^ Version 3.1 · Owner: Head of People · Next review: March 2027')).toEqual([
      ['version', '3.1', undefined],
      ['owner', 'Head of People', undefined],
      ['review-due', 'March 2027', '2027-03-01'],
    ])
  })

  test('from a table with labels beside values', () => {
    expect(entries('| Approved by | Board of Trustees |\n| Date approved | 01/02/2026 |')).toEqual([
      ['approver', 'Board of Trustees', undefined],
      ['approved-on', '01/02/2026', '2026-02-01'],
    ])
  })

  test('and a date only where it is one, not where it hangs on the day of reading', () => {
    expect(
      entries('Approved by: the Board within 12 months\nApproved by: the Board in the March meeting, last year'),
    ).toEqual([
      ['approver', 'the Board within 12 months', undefined],
      ['approver', 'the Board in the March meeting, last year', undefined],
    ])
    expect(entries('Approved by: the Board, today')).toEqual([['approver', 'the Board, today', undefined]])
  })

  test('but not from blanks or from prose', () => {
    expect(entries('Owner: TBC\nVersion: ____\nNext review: [insert date]')).toEqual([])
    expect(entries('The owner of the building will decide who may park there on weekdays.')).toEqual([])
  })
})

test('a review date that is past is a gap, and says which date', () => {
  expect(judged('review-date', 'Next review: March 2024')).toMatchObject({
    verdict: 'missing',
    reason: 'The date given, March 2024, is past.',
  })
})

test('a review that fell due less than six months ago is weak, not missing', () => {
  const months = (n: number) => format(subMonths(parseISO(exampleDay), n), 'd MMMM yyyy')
  expect(judged('review-date', `Next review: ${months(2)}`).verdict).toBe('weak')
  expect(judged('review-date', `Next review: ${months(8)}`).verdict).toBe('missing')
})

test('more than three years between approval and review is weak', () => {
  expect(judged('review-date', 'Date approved: 1 May 2026\nNext review: May 2031').verdict).toBe('weak')
  expect(judged('review-date', 'Date approved: 1 May 2026\nNext review: May 2029').verdict).toBe('covered')
})

test('an interval without a date is weak, a review of pay is none', () => {
  expect(judged('review-date', 'This policy is reviewed every two years.').verdict).toBe('weak')
  expect(judged('review-date', 'Salaries are reviewed every year with pay.').verdict).toBe('missing')
})

test('what is not said of owner, version, approval and review is named', () => {
  expect(judged('owner-and-dates', 'Policy owner: HR Manager').reason).toBe(
    'It does not say a version, who approved it, when it was approved, when it is next reviewed.',
  )
})
