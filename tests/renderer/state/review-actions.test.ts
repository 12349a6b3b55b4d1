import { expect, test } from 'vitest'
import type { DecisionSummary } from '../../../host/bridge/contract/documents.ts'
import type { Host } from '../../../host/bridge/contract.ts'
import { makeReviewActions } from '../../../renderer/state/review-actions.ts'
import { type ReviewState, reviewAfter, unopened } from '../../../renderer/state/review-state.ts'
import { opened, undecided } from '../../helpers/opened.ts'

/** A review of a document whose host answers `decide` as the test wants. */
function reviewOf(decide: (finding: string) => Promise<DecisionSummary>) {
  let state: ReviewState = reviewAfter(unopened, { kind: 'opened', document: opened(['BAME staff'], [], []) })
  const host = { decide: ({ finding }: { finding: string }) => decide(finding) } as unknown as Host
  const dispatch = (event: Parameters<typeof reviewAfter>[1]) => {
    state = reviewAfter(state, event)
  }
  const actions = makeReviewActions({ host, document: 'd1', dispatch, read: () => {} })
  const settled = async () => {
    while (state.pending > 0) await new Promise(resolve => setTimeout(resolve, 1))
  }
  return { actions, settled, state: () => state }
}

test('decisions are carried out one after the other, and the last answer is shown', async () => {
  const order: string[] = []
  const { actions, settled, state } = reviewOf(async finding => {
    order.push(`begin ${finding}`)
    await new Promise(resolve => setTimeout(resolve, finding === 'first' ? 20 : 1))
    order.push(`end ${finding}`)
    return { ...undecided, undo: `Accept ${finding}` }
  })
  actions.decide('first', 'accepted')
  actions.decide('second', 'accepted')
  expect(state().pending).toBe(2)
  await settled()
  expect(order).toEqual(['begin first', 'end first', 'begin second', 'end second'])
  expect(state().decisions?.undo).toBe('Accept second')
})

test('a decision that fails says why, leaves the review as it was and does not stop the next one', async () => {
  const { actions, settled, state } = reviewOf(async finding => {
    if (finding === 'gone') throw new Error('The finding is gone.')
    return { ...undecided, undo: 'Accept' }
  })
  actions.decide('gone', 'accepted')
  await settled()
  expect(state().error).toBe('The finding is gone.')
  expect(state().decisions).toEqual(undecided)
  actions.closeError()
  actions.decide('there', 'accepted')
  await settled()
  expect(state().error).toBeUndefined()
  expect(state().decisions?.undo).toBe('Accept')
})
