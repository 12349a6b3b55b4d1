import { describe, expect, test } from 'vitest'
import { documentControl } from '../../../engine/checks/document-control.ts'
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
    expect(entries('Officer: Jo Bell\nThe Safeguarding Officer is Sam Lee')).toEqual([['owner', 'Jo Bell', undefined]])
    expect(entries('The owner of the building will decide who may park there on weekdays.')).toEqual([])
  })
})
