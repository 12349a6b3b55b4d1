import { describe, expect, test } from 'vitest'
import { byDisagreement, disagreedShare, noRecord } from '../../../engine/authoring/judged/rule-record.ts'

const record = (rule: string, accepted: number, dismissed: number) => ({
  ...noRecord(rule),
  decided: { ...noRecord(rule).decided, accepted, dismissed },
})

describe('with which rules reviewers disagree most', () => {
  test('nine dismissals of ten come before one of one, and a rule that nobody judged comes last', () => {
    const rules = [record('UNJUDGED', 0, 0), record('ONCE', 0, 1), record('OFTEN', 1, 9), record('GOOD', 20, 0)]
    expect(rules.sort(byDisagreement).map(({ rule }) => rule)).toEqual(['OFTEN', 'ONCE', 'UNJUDGED', 'GOOD'])
  })

  test('the share is of all decisions, also those that set it aside or discuss it', () => {
    const decided = { accepted: 1, dismissed: 1, covered: 0, 'not-applicable': 1, discuss: 1 }
    expect(disagreedShare({ ...noRecord('A'), decided })).toBe(0.25)
  })
})
