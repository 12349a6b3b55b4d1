import { describe, expect, test } from 'vitest'
import { planChanges, suggestionOf } from '../../../engine/suggestions/suggestions.ts'
import { aReport, aRequirement, aWording, type Said } from '../../helpers/report.ts'

const listing = aWording('L061', { replace: { blacklist: 'blocklist', 'black sheep': 'outsider' } })
const protection = aRequirement('GRV-22', { fix: { wording: 'Ask [name] for support. ' } })
const text = '= Grievance policy\n# Support\nWe keep a blacklist.\nHe was a black sheep on two blacklists.'

function planned(says: readonly Said[], commentOn: (finding: string) => number | undefined = () => undefined) {
  const { review, rules } = aReport({ text, says })
  return planChanges(review.document, review.findings, ({ rule }) => rules.get(rule), commentOn)
}

describe('a suggestion', () => {
  const kindOf = (said: Said) => {
    const { review, rules } = aReport({ text, says: [said] })
    return review.findings.map(finding => suggestionOf(finding, rules.get(said.rule.id)))
  }

  test('exists for words that have an exact replacement, and not for others of the same rule', () => {
    expect(kindOf({ rule: listing, on: ['blacklist'] })).toEqual(['words'])
    expect(kindOf({ rule: listing, on: ['blacklists'] })).toEqual([undefined])
    expect(kindOf({ rule: aWording('L061'), on: ['blacklist'] })).toEqual([undefined])
  })

  test('exists for a gap whose rule gives wording, missing or weak', () => {
    expect(kindOf({ rule: protection, home: 'Support' })).toEqual(['paragraph'])
    expect(kindOf({ rule: protection, verdict: 'weak', on: ['We keep'] })).toEqual(['paragraph'])
    expect(kindOf({ rule: protection, verdict: 'covered', on: ['We keep'] })).toEqual([undefined])
    expect(kindOf({ rule: protection, verdict: 'ask' })).toEqual([undefined])
    const instructed = aRequirement('GRV-22', { fix: { instruction: 'Say who helps.' } })
    expect(kindOf({ rule: instructed, home: 'Support' })).toEqual([undefined])
  })
})

describe('the changes', () => {
  test('replace each place of the words', () => {
    expect(planned([{ rule: listing, on: ['blacklist'] }]).changes).toEqual([
      { kind: 'replace', finding: 'L061:blacklist', at: { block: 2, start: 10, end: 19 }, text: 'blocklist' },
    ])
  })

  test('leave a place where “a” or “an” would be wrong, and words without an exact replacement, and say so', () => {
    const { changes, notMade } = planned([{ rule: listing, on: ['black sheep', 'blacklists', 'blacklist'] }])
    expect(changes).toHaveLength(1)
    expect(notMade.map(({ because }) => because)).toEqual([
      'the “a” or “an” before it would be wrong',
      'the rule has no words that replace it exactly',
    ])
  })

  test('add wording, blanks and all, after the block of its comment, else after its passage, heading or the title', () => {
    const missing = { rule: protection, home: 'Support' }
    expect(planned([missing], () => 3).changes).toEqual([
      { kind: 'insert', finding: 'GRV-22', after: 3, text: 'Ask [name] for support.' },
    ])
    expect(planned([missing]).changes).toMatchObject([{ after: 1 }])
    expect(planned([{ rule: protection, verdict: 'weak', on: ['We keep'] }]).changes).toMatchObject([{ after: 2 }])
    const inHeader = aReport({
      text: '^ Owner: HR\n= Grievance policy',
      says: [{ rule: protection, verdict: 'weak', on: ['Owner'] }],
    })
    const blocks = inHeader.review.document.blocks.map((block, i) => (i === 0 ? { ...block, host: 1 } : block))
    const { changes } = planChanges(
      { title: '', blocks },
      inHeader.review.findings,
      () => protection,
      () => 0,
    )
    expect(changes).toMatchObject([{ after: 1 }])
    expect(planned([{ rule: protection }]).changes).toMatchObject([{ after: 0 }])
  })
})
