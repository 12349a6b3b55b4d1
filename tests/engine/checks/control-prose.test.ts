import { describe, expect, test } from 'vitest'
import { documentControl } from '../../../engine/checks/document-control.ts'
import { judged } from '../../helpers/checks.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({ wordings: wording('"zzz"') })
const entries = (text: string) => documentControl(subjectOf(text, loaded).subject)
const said = (text: string, kind: string) =>
  entries(text)
    .filter(e => e.kind === kind)
    .map(e => [e.value, e.date])

describe('what sentences say of owner, approval and review is read', () => {
  test.each([
    ['Responsibility for this policy rests with the Head of Care.', 'Head of Care'],
    [
      'This procedure is the responsibility of the Deputy Chief Executive and is on the website.',
      'Deputy Chief Executive',
    ],
    ['This code is owned by the People Committee.', 'People Committee'],
    ['The guidance is kept by our Inclusion Lead.', 'Inclusion Lead'],
    ['Our statement is in the care of the Company Secretary.', 'Company Secretary'],
    ['The Operations Director is the keeper of this policy.', 'Operations Director'],
    ['The Head of Governance is responsible for this policy.', 'Head of Governance'],
    ['The Clerk looks after this document.', 'Clerk'],
    ['Our Volunteering Secretary looks after these rules.', 'Volunteering Secretary'],
    ['It belongs to the Finance Director.', 'Finance Director'],
    ['Our Bursar has charge of this paper.', 'Bursar'],
    [
      'The Board of Directors has overall responsibility for safety and the operation of this policy.',
      'Board of Directors',
    ],
  ])('%s', (text, owner) => expect(said(text, 'owner').map(([value]) => value)).toEqual([owner]))

  test.each([
    ['This policy was adopted by the trustees on 9 June 2026.', 'trustees', '2026-06-09'],
    ['The governors ratified it in May 2026.', 'governors', '2026-05-01'],
    ["It was agreed at the trustees' meeting of 8 February 2026.", 'trustees', '2026-02-08'],
    ['It has been signed off by the Audit Committee on 03/02/2026.', 'Audit Committee', '2026-02-03'],
  ])('%s', (text, body, date) => expect(said(text, 'approver')).toEqual([[body, date]]))

  test.each([
    ['This policy will be reviewed in March 2028.', '2028-03-01'],
    ['The plan is looked at again by 1 May 2027.', '2027-05-01'],
    ['We will check it again no later than September 2028.', '2028-09-01'],
    ['It is due to be considered afresh in autumn 2027.', '2027-09-01'],
    ['The charter comes before the council again in June 2028.', '2028-06-01'],
    ['The next full review of this document falls in Q2 2028.', '2028-04-01'],
    ['The framework will be refreshed half-way, in 2028, and replaced in 2030.', '2028-01-01'],
  ])('%s', (text, date) => expect(said(text, 'review-due').map(([, day]) => day)).toEqual([date]))

  test.each([
    ['This is edition 3.', '3'],
    ['What you are reading is the fourth edition.', 'fourth'],
  ])('%s', (text, version) => expect(said(text, 'version').map(([value]) => value)).toEqual([version]))

  test.each([
    'All staff are responsible for this policy.',
    'A dismissal is authorised by the Director on 3 March 2027.',
    'Your performance will be reviewed on 4 May 2027.',
    'This policy was to be reviewed in 2019.',
    'The decision, which may be reviewed, is final.',
    'You keep this document in a drawer.',
    'Leave requests are approved by the manager on 1 May 2026.',
  ])('but what is said of something else is not: %s', text => expect(entries(text)).toEqual([]))
})

describe('the next review', () => {
  const verdict = (text: string) => judged('review-date', text).verdict

  test('names who agreed it and when under a heading that asks so', () => {
    const text = '# Who agreed this?\nThe board, on 14 October 2026, after two readings.'
    expect(said(text, 'approver')).toEqual([['board', '2026-10-14']])
    expect(said(text.replace('Who agreed this?', 'Meetings'), 'approver')).toEqual([])
  })

  test('is the date that is said to be the next, not the last one or one of a history', () => {
    expect(verdict('Review date: May 2024\nNext review date: May 2027')).toBe('covered')
    const history = '| Version | Review date |\n| 1 | May 2020 |\n| 2 | May 2023 |'
    expect(verdict(`${history}\nNext review of this form: May 2027`)).toBe('covered')
  })

  test('is not past before its month, quarter or year is over', () => {
    expect(verdict('Next review: November 2026')).toBe('covered')
    expect(verdict('Next review: Q4 2026')).toBe('covered')
    expect(verdict('Next review: 2026')).toBe('covered')
  })

  test('follows from how often it is and when it was last, where no date is given', () => {
    const judgement = judged('review-date', 'Approved on: 3 May 2026\nThis policy is reviewed every two years.')
    expect(judgement).toMatchObject({
      verdict: 'weak',
      reason: 'It says how often it is reviewed, but not when next; that would be by 2028-05.',
    })
    expect(verdict('Approved on: 3 May 2019\nThis policy is reviewed every two years.')).toBe('missing')
  })

  test.each(['It comes before the council each January.', 'This code is kept under review.', '| Review | Annually |'])(
    'without any date it is weak: %s',
    text => expect(verdict(text)).toBe('weak'),
  )

  test('"may" is no date', () => {
    expect(verdict('This policy may be reviewed, which may 2 of us want.')).toBe('missing')
  })
})
