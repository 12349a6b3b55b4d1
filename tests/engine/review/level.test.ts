import { expect, test } from 'vitest'
import type { RequirementVerdict, WordingVerdict } from '../../../engine/review/finding.ts'
import { levelOf, levels, reaches } from '../../../engine/review/level.ts'
import type { Requirement } from '../../../engine/rules/schema.ts'

function requirementLevel(strength: Requirement['strength'], verdict: RequirementVerdict) {
  return levelOf({ kind: 'requirement', id: 'T-01', rule: 'T-01', verdict, evidence: [] }, strength)
}

test('a legal right that is told wrongly weighs high, though it counts as missing', () => {
  const evidence = [{ block: 0, start: 0, end: 1, quote: 'x', basis: 'phrase' as const, grade: 'committed' as const }]
  const finding = { kind: 'requirement' as const, id: 'T-01', rule: 'T-01', verdict: 'missing' as const, evidence }
  expect(levelOf(finding, 'legal-right')).toBe('high')
})

function wordingLevel(verdict: WordingVerdict, places: number) {
  const span = { block: 0, start: 0, end: 1, quote: 'x' }
  const occurrences = Array.from({ length: places }, () => span)
  return levelOf({ kind: 'wording', id: 'L1', rule: 'L1', verdict, occurrences, mentioned: [] }, undefined)
}

test.each([
  ['legal-duty', 'missing', 'high'],
  ['legal-duty', 'weak', 'high'],
  ['legal-right', 'missing', 'medium'],
  ['legal-right', 'weak', 'high'],
  ['contract', 'weak', 'high'],
  ['code', 'missing', 'high'],
  ['code', 'weak', 'high'],
  ['practice', 'missing', 'medium'],
  ['review', 'missing', 'medium'],
  ['practice', 'weak', 'low'],
  ['review', 'weak', 'low'],
  ['legal-duty', 'ask', 'low'],
  ['review', 'ask', 'low'],
  ['legal-duty', 'covered', undefined],
] as const)('what %s asks for and is %s weighs %s', (strength, verdict, level) => {
  expect(requirementLevel(strength, verdict)).toBe(level)
})

test.each([
  ['avoid', 'high'],
  ['depends', 'medium'],
  ['noncommittal', 'medium'],
  ['style', 'low'],
] as const)('a wording whose verdict is %s weighs %s', (verdict, level) => {
  expect(wordingLevel(verdict, 1)).toBe(level)
})

test('a wording that is only mentioned weighs nothing', () => {
  expect(wordingLevel('avoid', 0)).toBeUndefined()
})

test('a threshold is reached by its own level and graver ones', () => {
  expect(levels.filter(level => reaches(level, 'high'))).toEqual(['high'])
  expect(levels.filter(level => reaches(level, 'medium'))).toEqual(['high', 'medium'])
  expect(levels.filter(level => reaches(level, 'low'))).toEqual(['high', 'medium', 'low'])
  expect(reaches(undefined, 'low')).toBe(false)
})
