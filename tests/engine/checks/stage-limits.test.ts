import { describe, expect, test } from 'vitest'
import { stageLimits } from '../../../engine/checks/stage-limits.ts'
import type { Judgement } from '../../../engine/review/judgement.ts'
import { judged } from '../../helpers/checks.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({ wordings: wording('"zzz"') })
const limitsOf = (text: string) =>
  stageLimits(subjectOf(text, loaded).subject).map(({ stage, limit }) => [stage, limit])

const lodging: readonly (readonly [string, string])[] = [
  ['You may appeal within a fortnight of the decision.', 'a fortnight'],
  ['You have a week to appeal.', 'a week'],
  ['An appeal must reach the Clerk by the tenth working day.', 'tenth working day'],
  ['Appeals are lodged no later than day 10.', 'day 10'],
  ['You can appeal up to six (6) months after the outcome.', 'six (6) months'],
  ['You have 10 working days from the date of the letter to appeal.', '10 working days'],
  ['If you wish to appeal, write to the chair within 5 days.', '5 days'],
  ['Within 7 days of our decision, tell us that you want to appeal.', '7 days'],
  ['You may appeal. Do so within ten days.', 'ten days'],
  ['You may appeal:\n- in writing\n- within ten days', 'ten days'],
  ['How long do I have to appeal?\nTen working days.', 'Ten working days'],
  ['Appeal: 10 working days', '10 working days'],
  ['Appeal\t10 working days', '10 working days'],
  ['Time limits:\n- Appeal – 10 working days', '10 working days'],
  ['| Stage | Time |\n| Appeal | 10 working days |', '10 working days'],
  ['| Appeal | You | 10 working days |', '10 working days'],
  ['| Step | Time to appeal |\n| One | 3 weeks |', '3 weeks'],
  ['# Appeals\nSend your letter within five days.', 'five days'],
]

describe('the time to lodge an appeal is read', () => {
  test.each(lodging)('%s', (text, limit) => expect(limitsOf(text)).toEqual([['asking for an appeal', limit]]))

  test.each(lodging)('and no finding says that it is lacking: %s', text => {
    const lacking: Judgement = { verdict: 'weak', evidence: [], reason: 'There is an appeal, but no time to lodge it.' }
    const { verdict, reason } = judged('time-limits', text, lacking, { of: 'asking for an appeal', settles: true })
    expect([verdict, reason?.includes('no time')]).toEqual(['covered', false])
  })
})

describe('a time belongs to its own act', () => {
  test.each([
    [
      'You may appeal within 5 days, and the appeal is heard within 10 days.',
      ['asking for an appeal', 'the appeal meeting'],
    ],
    ['You get the decision within a week and may appeal within ten days.', ['the decision', 'asking for an appeal']],
    ['We meet you within 10 days of your appeal.', ['the appeal meeting']],
    ['# Appeals\nThe panel will reply within 10 days.', ['the appeal decision']],
    ['The outcome of your appeal is sent within 3 days.', ['the appeal decision']],
    [
      '| Step | Meeting within | Decision within |\n| Appeal | 10 days | 5 days |',
      ['the appeal meeting', 'the appeal decision'],
    ],
  ])('%s', (text, stages) => expect(limitsOf(text).map(([stage]) => stage)).toEqual(stages))

  test.each([
    'We meet once a week about appeals.',
    'You do not have ten days to appeal.',
    '# Appeals\nThe board will sit within 15 days.',
    'A warning is active for six months.',
    'Notes of the meeting are sent within five days.',
  ])('and to nothing else: %s', text => expect(limitsOf(text)).toEqual([]))
})

test('a time that is left open is weak, and is said to be', () => {
  const { verdict, reason } = judged(
    'time-limits',
    'Where possible appeals are lodged within ten days.',
    { verdict: 'weak', evidence: [] },
    { of: 'asking for an appeal', settles: true },
  )
  expect([verdict, reason]).toEqual(['weak', 'The time is left open. Times given: asking for an appeal, ten days.'])
})
