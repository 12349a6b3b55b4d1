import { expect, test } from 'vitest'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import { nextOpen } from '../../../renderer/findings/deciding-context.tsx'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { linesOf } from '../../../renderer/findings/grouping.ts'
import { gapCard, opened, undecided } from '../../helpers/opened.ts'

const ids = ['GRV-01', 'GRV-02', 'GRV-03']
const gaps = ids.map(
  (id): RequirementFinding => ({ kind: 'requirement', id, rule: id, verdict: 'missing', evidence: [] }),
)
const document = opened(
  ['Text'],
  gaps,
  ids.map(id => gapCard(id, id)),
)
const accepted = { finding: 'GRV-02', state: 'accepted', who: '', when: '2026-11-24T12:00:00Z' } as const
const lines = linesOf(entriesOf(document, { ...undecided, decisions: [accepted] }), 'first', () => '')

test('after a decision the next finding that is still open is shown', () => {
  expect(nextOpen(lines, 'GRV-01')).toBe('GRV-03')
})

test('after the last finding the reader stays there', () => {
  expect(nextOpen(lines, 'GRV-03')).toBeUndefined()
})
