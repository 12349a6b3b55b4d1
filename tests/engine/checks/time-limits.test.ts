import { describe, expect, test } from 'vitest'
import { stageLimits } from '../../../engine/checks/stage-limits.ts'
import type { Judgement } from '../../../engine/review/judgement.ts'
import { judged } from '../../helpers/checks.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const limitsOf = (text: string) =>
  stageLimits(subjectOf(text, rulesOf({ wordings: wording('"zzz"') })).subject).map(({ stage, limit }) => [
    stage,
    limit,
  ])
const covered: Judgement = { verdict: 'covered', evidence: [] }

describe('the times of a procedure', () => {
  test('each stage has the time that is given for it', () => {
    const text = [
      'We acknowledge your letter within two working days.',
      'Your manager will hold a meeting within 5 working days of receiving your grievance.',
      'You will get a decision within one week of the meeting.',
      'You may appeal within ten (10) working days of receiving the decision.',
      'The appeal meeting is held within 2 to 3 weeks.',
    ].join('\n')
    expect(limitsOf(text)).toEqual([
      ['the reply', 'two working days'],
      ['the meeting', '5 working days'],
      ['the decision', 'one week'],
      ['asking for an appeal', 'ten (10) working days'],
      ['the appeal meeting', '2 to 3 weeks'],
    ])
  })

  test('in a table the first cell of the row names the stage', () => {
    expect(limitsOf('| Meeting | within 5 working days |\n| Appeal | within 10 working days |')).toEqual([
      ['the meeting', '5 working days'],
      ['asking for an appeal', '10 working days'],
    ])
  })

  test('a heading names it where the sentence does not', () => {
    expect(limitsOf('# Appeal\nWrite to us within five days of the outcome.')).toEqual([
      ['asking for an appeal', 'five days'],
    ])
  })

  test('the life of a warning and the time for a tribunal are no stage', () => {
    expect(
      limitsOf('A warning stays on file for six months after the decision.\nTribunal claims: within three months.'),
    ).toEqual([])
  })
})

describe('what is said of them', () => {
  test.each([
    'We will hold a meeting within [x] working days.',
    'We will hold a meeting within ___ days.',
    'The meeting is held within … days.',
  ])('a number left blank is weak: %s', text => {
    const judgement = judged('time-limits', text, covered)
    expect(judgement.verdict).toBe('weak')
    expect(judgement.reason).toBe('Times given: the meeting, left blank.')
    expect(judgement.evidence[0]?.quote).toBe(text)
  })

  test('the times are listed beside the verdict of the phrases', () => {
    const judgement = judged('time-limits', 'We hold a meeting within 5 days.\nAppeal within a week.', covered)
    expect(judgement).toEqual({
      ...covered,
      reason: 'Times given: the meeting, 5 days; asking for an appeal, a week.',
    })
  })

  test('without any time the phrases decide', () => {
    expect(judged('time-limits', 'We hold a meeting soon.', covered)).toBe(covered)
  })
})
