import { describe, expect, it, test } from 'vitest'
import { concernsOf } from '../../../engine/priority/concerns.ts'
import type { Finding } from '../../../engine/review/finding.ts'
import { aReport, aRequirement, aWording, type Said } from '../../helpers/report.ts'

const text = 'You may bring a companion. Nobody is on a blacklist or a whitelist.'

/** The ids of what is said, in the order in which to take it up. */
function order(...says: readonly Said[]): string[] {
  const { review, rules } = aReport({ text, says })
  const ruleOf = (finding: Finding) => (finding.kind === 'reviewer' ? undefined : rules.get(finding.rule))
  return concernsOf(review.findings, ruleOf).map(({ findings }) => findings[0].id)
}

const gap = (id: string, more: Parameters<typeof aRequirement>[1] = {}): Said => ({ rule: aRequirement(id, more) })
const weak = (id: string, more: Parameters<typeof aRequirement>[1] = {}): Said => ({
  rule: aRequirement(id, more),
  verdict: 'weak',
  on: ['You may bring a companion.'],
})
const words = (id: string, verdict: 'avoid' | 'depends' | 'style' | 'noncommittal', on = 'blacklist'): Said => ({
  rule: aWording(id, { verdict }),
  on: [on],
})

describe('what to take up first', () => {
  it('is a legal duty, then a right told wrongly, then a statutory code, then everything else', () => {
    expect(
      order(
        words('L001', 'avoid'),
        gap('GRV-04', { strength: 'practice' }),
        gap('GRV-03', { strength: 'code' }),
        weak('GRV-02', { strength: 'legal-right' }),
        gap('GRV-01', { strength: 'legal-duty' }),
      ),
    ).toEqual(['GRV-01', 'GRV-02', 'GRV-03', 'L001:blacklist', 'GRV-04'])
  })

  it('is a right that the document contradicts before one that it tells in part; silence on a right breaks no law', () => {
    const fix = { instruction: 'Take out the restriction, and say what the law says.' }
    const denied: Said = { ...weak('GRV-02', { strength: 'legal-right', fix }), verdict: 'missing' }
    expect(
      order(
        gap('GRV-01', { strength: 'legal-right' }),
        weak('GRV-03', { strength: 'legal-right' }),
        gap('GRV-04', { strength: 'code' }),
        denied,
      ),
    ).toEqual(['GRV-02', 'GRV-03', 'GRV-04', 'GRV-01'])
  })

  it('goes by how binding it was for the organisation, where that is more than the rule says', () => {
    const { review, rules } = aReport({
      text,
      says: [gap('GRV-01', { strength: 'code' }), gap('GRV-02', { strength: 'practice' })],
    })
    const findings = review.findings.map(f =>
      f.id === 'GRV-02' && f.kind === 'requirement' ? { ...f, strength: 'legal-duty' as const } : f,
    )
    const ruleOf = (finding: Finding) => (finding.kind === 'reviewer' ? undefined : rules.get(finding.rule))
    expect(concernsOf(findings, ruleOf).map(({ findings: [first] }) => first.id)).toEqual(['GRV-02', 'GRV-01'])
  })
})

describe('among equally binding things', () => {
  it('what does most to people comes first, then what takes least, as the rules say', () => {
    const practice = { strength: 'practice' } as const
    expect(
      order(
        gap('A-01', { ...practice, effect: 'low' }),
        gap('A-02', { ...practice, effect: 'high', effort: 'large' }),
        gap('A-03', { ...practice, effect: 'high', effort: 'small' }),
        gap('A-04', practice),
      ),
    ).toEqual(['A-03', 'A-02', 'A-04', 'A-01'])
  })

  test.each([
    [
      'silence on a right before missing good practice',
      gap('A-02', { strength: 'practice' }),
      gap('A-01', { strength: 'legal-right' }),
    ],
    ['missing before weak', weak('A-02', { strength: 'practice' }), gap('A-01', { strength: 'practice' })],
    ['missing before weak against a code', weak('A-02', { strength: 'code' }), gap('A-01', { strength: 'code' })],
    [
      'a sentence to paste before a passage to write',
      gap('A-02', { strength: 'code', fix: { instruction: 'Write it.' } }),
      gap('A-01', { strength: 'code' }),
    ],
    ['words to avoid before missing good practice', gap('L002', { strength: 'practice' }), words('A01', 'avoid')],
    [
      'words that depend on context before weak good practice',
      weak('A-02', { strength: 'practice' }),
      words('A01', 'depends'),
    ],
    [
      'words that depend on context before matters of style',
      words('L002', 'style'),
      words('A01', 'depends', 'whitelist'),
    ],
    [
      'any change before a question',
      { ...gap('A-02', { strength: 'legal-duty', ask: 'Is it?' }), verdict: 'ask' as const },
      words('A01', 'style'),
    ],
    [
      'a question before what is covered',
      { ...gap('L002'), verdict: 'covered' as const },
      { ...gap('A-01', { ask: 'Is it?' }), verdict: 'ask' as const },
    ],
  ])('without a word in the rules: %s', (_, later, sooner) => {
    expect(order(later, sooner)[0]).toMatch(/^A-?01/)
  })

  it('what is equally urgent stays in the order of the review', () => {
    const same = ['C-01', 'A-01', 'B-01'].map(id => gap(id, { strength: 'practice' }))
    expect(order(...same)).toEqual(['C-01', 'A-01', 'B-01'])
  })
})

it('takes the words of one wording rule together, and leaves out words that are only mentioned', () => {
  const rule = aWording('L061', { verdict: 'avoid' })
  const { review, rules } = aReport({
    text,
    says: [
      { rule, on: ['blacklist'] },
      { rule, on: ['whitelist'] },
      { rule: aWording('L001'), mentioned: [{ on: 'Nobody', because: 'in quotation marks' }] },
    ],
  })
  const concerns = concernsOf(review.findings, finding => rules.get(finding.kind === 'reviewer' ? '' : finding.rule))
  expect(concerns.map(({ findings }) => findings.map(({ id }) => id))).toEqual([['L061:blacklist', 'L061:whitelist']])
})
