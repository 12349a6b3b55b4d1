import { expect, it } from 'vitest'
import { byRecommendation } from '../../../engine/export/by-recommendation.ts'
import type { RequirementVerdict } from '../../../engine/review/finding.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

const says = (...verdicts: RequirementVerdict[]) =>
  verdicts.map((verdict, i) => ({ rule: aRequirement(`GRV-1${i}`, { traces: ['R02', 'N01'] }), verdict }))
const answer = (id: string, report: ReturnType<typeof aReport>) =>
  byRecommendation(report).find(a => a.recommendation.id === id)

it('answers all 22 recommendations and 11 points, in order', () => {
  const ids = byRecommendation(aReport()).map(a => a.recommendation.id)
  expect(ids).toHaveLength(33)
  expect([ids[0], ids[21], ids[22], ids[32]]).toEqual(['R01', 'R22', 'N01', 'N11'])
})

it('calls it covered only where every requirement is, and missing only where none is met in any way', () => {
  const verdict = (...verdicts: RequirementVerdict[]) => answer('R02', aReport({ says: says(...verdicts) }))?.verdict
  expect(verdict('covered', 'covered')).toBe('covered')
  expect(verdict('covered', 'missing')).toBe('weak')
  expect(verdict('weak', 'missing')).toBe('weak')
  expect(verdict('missing', 'missing')).toBe('missing')
  expect(verdict('ask', 'covered')).toBe('covered')
  expect(verdict('ask')).toBe('ask')
})

it('has no verdict where nothing asks for it, and lists the wordings flagged for its sake', () => {
  const report = aReport({ text: 'A blacklist.', says: [{ rule: aWording('L061'), on: ['blacklist'] }] })
  expect(answer('R15', report)).toMatchObject({ verdict: undefined, requirements: [], wordings: [{ rule: 'L061' }] })
})

it('counts one requirement for each recommendation that it traces, and none that a reviewer set aside', () => {
  const report = aReport({ says: says('missing') })
  expect(answer('N01', report)?.requirements).toHaveLength(1)
  const aside = aReport({ says: says('missing'), decisions: [aDecision('GRV-10', 'not-applicable')] })
  expect(answer('N01', aside)?.verdict).toBeUndefined()
})
