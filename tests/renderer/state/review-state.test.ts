import { expect, test } from 'vitest'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import { reviewAfter, unopened, whatCameOfIt } from '../../../renderer/state/review-state.ts'
import { opened } from '../../helpers/opened.ts'

const gap = (id: string, verdict: RequirementFinding['verdict'] = 'missing'): RequirementFinding => ({
  kind: 'requirement',
  id,
  rule: id,
  verdict,
  evidence: [],
})

test('reviewing again says what came of it', () => {
  expect(whatCameOfIt([gap('A'), gap('B')], [gap('A', 'weak'), gap('C'), gap('D')])).toBe(
    'Reviewed again: 2 new, 1 gone and 1 with another verdict. Every decision was kept.',
  )
})

test('and that nothing has changed, where nothing has', () => {
  expect(whatCameOfIt([gap('A')], [gap('A')])).toBe('Reviewed again. Nothing has changed.')
})

test('it is said once the new findings are there, and not when a document is merely opened', () => {
  const before = reviewAfter(unopened, { kind: 'opened', document: opened(['Text'], [gap('A')], []) })
  expect(before.notice).toBeUndefined()
  const after = reviewAfter(reviewAfter(before, { kind: 'reviewed-again' }), {
    kind: 'opened',
    document: opened(['Text'], [], []),
  })
  expect(after.notice).toMatch(/1 gone/)
})
