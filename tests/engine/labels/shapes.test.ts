import { expect, test } from 'vitest'
import { requirementLabels } from '../../../engine/labels/requirement-verdicts.ts'
import { reviewerFindingLabel } from '../../../engine/labels/reviewer-finding.ts'
import { wordingLabels } from '../../../engine/labels/wording-verdicts.ts'

const labels = [...Object.values(requirementLabels), ...Object.values(wordingLabels), reviewerFindingLabel]

test('no shape means two things', () => {
  expect(new Set(labels.map(label => label.shape)).size).toBe(labels.length)
})

test('no word means two things, short or long', () => {
  expect(new Set(labels.map(label => label.word)).size).toBe(labels.length)
  expect(new Set(labels.map(label => label.long)).size).toBe(labels.length)
})
