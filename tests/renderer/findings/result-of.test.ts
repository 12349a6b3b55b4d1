import { expect, test } from 'vitest'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { resultOf } from '../../../renderer/findings/result-of.ts'
import { gapCard, opened, undecided } from '../../helpers/opened.ts'

const parts = [
  { element: 'a', name: 'a colleague', state: 'there' },
  { element: 'b', name: 'the appeal', state: 'lacking' },
] as const

function result(more: Partial<RequirementFinding>): string {
  const finding: RequirementFinding = {
    kind: 'requirement',
    id: 'GRV-08',
    rule: 'GRV-08',
    verdict: 'weak',
    evidence: [],
    ...more,
  }
  const card = gapCard('GRV-08', 'You can bring somebody', { weak: 'Not all of it is said.' })
  const [entry] = entriesOf(opened(['Text'], [finding], [card]), undecided)
  return entry ? resultOf(entry) : ''
}

test('a card does not say in words what its list of parts says', () => {
  expect(result({ parts, reason: 'There: a colleague. Lacking: the appeal.' })).toBe('')
})

test('the same words are not said twice', () => {
  expect(result({ reason: 'Not all of it is said.' })).toBe('Not all of it is said.')
  expect(result({ reason: 'Not all of it is said. The appeal is lacking.' })).toBe(
    'Not all of it is said. The appeal is lacking.',
  )
})

test('what a check says besides, and the reason of a finding without parts, are said', () => {
  const reason = 'There: a colleague. Lacking: the appeal. Appeal: 5 days.'
  expect(result({ parts, reason })).toBe('Appeal: 5 days.')
  expect(result({ reason: 'It is said as a hope.' })).toBe('Not all of it is said. It is said as a hope.')
})
