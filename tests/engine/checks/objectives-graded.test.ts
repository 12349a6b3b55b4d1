import { describe, expect, test } from 'vitest'
import { objectivesGraded } from '../../../engine/checks/objectives-graded.ts'
import type { Judgement } from '../../../engine/review/judgement.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({ wordings: wording('"zzz"') })
const nothing: Judgement = { verdict: 'missing', evidence: [] }
const judge = (text: string, settings = {}, byPhrases = nothing) =>
  objectivesGraded.judge(subjectOf(text, loaded).subject, byPhrases, settings)

describe('objectives are graded', () => {
  test('covered where most have a measure, a date and an owner', () => {
    const rows =
      '# Objectives\n| Objective | Target | By when | Owner |\n| Waits | 12 weeks to 6 | March 2027 | Head of Services |'
    expect(judge(rows).verdict).toBe('covered')
    expect(
      judge('# Objective 1: shorter waits\nCut waits from 12 weeks to 6 by 2027.\nOwner: Head of Services').verdict,
    ).toBe('covered')
  })

  test('weak where some have a measure or a date, and it says what they lack', () => {
    expect(judge('# Our objectives\n- Train 40 volunteers\n- Be kind')).toMatchObject({
      verdict: 'weak',
      reason: '0 of 2 objectives are complete. Not all have a date and an owner.',
      evidence: [{ quote: 'Train 40 volunteers' }],
    })
    expect(judge('Our target is to open two branches by 2027.').verdict).toBe('weak')
  })

  test('missing where they are words alone, or no objective is set', () => {
    expect(judge('# Aims\n- Be kind\n- Listen').verdict).toBe('missing')
    expect(judge('We opened 4 branches in 2025.').verdict).toBe('missing')
    expect(judge('# Objectives\n- 1. Section 4 tells you more').verdict).toBe('missing')
  })

  test('only by those about race where the rule asks for that', () => {
    const text = '# Objectives\n- Raise £2m by 2027 (Director of Fundraising)\n- Listen to Black clients'
    expect(judge(text).verdict).toBe('weak')
    expect(judge(text, { about: 'race' }).verdict).toBe('missing')
  })

  test('by being set at all where that is enough, unless they only promise to treat everyone alike', () => {
    const set = { about: 'race', enough: 'set' }
    expect(judge('# Objectives\n- Listen to Black clients', set).verdict).toBe('covered')
    expect(judge('# Objectives\n- Help everyone regardless of race', set).verdict).toBe('missing')
  })

  test('not by the steps of reviewing objectives', () => {
    expect(
      judge('# Objective review process\n- By 3 March 2027 three colleagues write to the Head of Services').verdict,
    ).toBe('missing')
  })

  test('what the phrases found stands where no objective says more', () => {
    expect(judge('Be kind.', {}, { verdict: 'weak', evidence: [] }).verdict).toBe('weak')
    expect(judge('Be kind.', {}, { verdict: 'covered', evidence: [] }).verdict).toBe('covered')
  })
})
