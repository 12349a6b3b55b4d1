import { describe, expect, test } from 'vitest'
import type { Situation } from '../../../engine/review/applicability.ts'
import { strengthFor, strengthOfFinding } from '../../../engine/review/strength.ts'
import { aRequirement } from '../../helpers/report.ts'

const charity: Situation = {
  types: new Set(['eia']),
  typeKnown: true,
  scope: 'people',
  nation: 'england',
  canBeJudged: true,
  asAt: '2026-11-29',
  answers: {},
  switches: { sets: {}, rules: {} },
}

const rule = aRequirement('EIA-16', {
  strength: 'practice',
  stronger: [
    { strength: 'legal-duty', when: ['public-functions'], nations: ['scotland', 'wales'], source: 'The Regulations' },
    { strength: 'contract', when: ['nhs-contract'], from: '2026-04-01', source: 'NHS Standard Contract' },
  ],
})

test.each([
  ['a charity', {}, 'practice'],
  ['a public body in England', { answers: { 'public-functions': true } }, 'practice'],
  ['a public body in Scotland', { nation: 'scotland', answers: { 'public-functions': true } }, 'legal-duty'],
  ['a charity in Scotland', { nation: 'scotland' }, 'practice'],
  ['a holder of an NHS contract', { answers: { 'nhs-contract': true } }, 'contract'],
  ['the same before the day', { answers: { 'nhs-contract': true }, asAt: '2026-03-31' }, 'practice'],
] as const)('publishing an assessment is for %s what its conditions say', (_, situation, strength) => {
  expect(strengthFor(rule, { ...charity, ...situation })).toBe(strength)
})

describe('a weak finding', () => {
  const meeting = aRequirement('GRV-05', {
    strength: 'code',
    elements: {
      delay: { name: 'no delay', says: ['without delay'], commitment: 'any' },
      days: { name: 'a number of days', says: ['within <duration>'], commitment: 'any', beyond: true },
    },
    core: ['delay'],
  })
  const lacking = (...elements: string[]) => ({
    kind: 'requirement' as const,
    id: 'GRV-05',
    rule: 'GRV-05',
    verdict: 'weak' as const,
    evidence: [],
    parts: ['delay', 'days'].map(element => ({
      element,
      name: element,
      state: elements.includes(element) ? ('lacking' as const) : ('there' as const),
    })),
  })

  test('is about good practice where it lacks only what goes beyond the code', () => {
    expect(strengthOfFinding(lacking('days'), meeting, charity)).toBe('practice')
  })

  test('is as binding as its requirement where it lacks what the code asks for', () => {
    expect(strengthOfFinding(lacking('delay', 'days'), meeting, charity)).toBe('code')
    expect(strengthOfFinding({ ...lacking('days'), verdict: 'missing' }, meeting, charity)).toBe('code')
  })
})
