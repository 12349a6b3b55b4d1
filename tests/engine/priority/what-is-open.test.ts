import { expect, test } from 'vitest'
import { whatIsOpen } from '../../../engine/priority/what-is-open.ts'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import type { PartState } from '../../../engine/review/parts.ts'

const rule = { title: 'Meetings can be adjourned', missing: 'Nothing is said.', weak: 'Only an inquiry is mentioned.' }

function weak(...states: readonly PartState[]): RequirementFinding {
  const parts = states.map((state, i) => ({ element: `e${i}`, name: `part ${i}`, state }))
  return { kind: 'requirement', id: 'T-01', rule: 'T-01', verdict: 'weak', evidence: [], parts }
}

test('a weak requirement is told by what is lacking', () => {
  expect(whatIsOpen(weak('there', 'lacking'), rule)).toBe('Lacking: part 1.')
  expect(whatIsOpen(weak('soft', 'lacking'), rule)).toBe('Lacking: part 1 – left open: part 0.')
})

test('where it rests on none of its parts it is told by what is there, as its rule says, not by a list of all of them', () => {
  expect(whatIsOpen(weak('lacking', 'lacking'), rule)).toBe('Only an inquiry is mentioned.')
  expect(whatIsOpen(weak('lacking', 'lacking'), { title: rule.title, missing: rule.missing })).toBe(
    'Lacking: part 0; part 1.',
  )
})
