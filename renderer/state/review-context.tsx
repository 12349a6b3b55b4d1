import { createContext, type ReactNode, use } from 'react'
import type { ReviewActions } from './review-actions.ts'

const ActionsContext = createContext<ReviewActions | undefined>(undefined)
const BusyContext = createContext(false)

interface Properties {
  readonly actions: ReviewActions
  readonly busy: boolean
  readonly children: ReactNode
}

/** Provides what can be done to the open review, and whether something is being done. */
export function ReviewProvider({ actions, busy, children }: Properties) {
  return (
    <ActionsContext value={actions}>
      <BusyContext value={busy}>{children}</BusyContext>
    </ActionsContext>
  )
}

/** What can be done to the open review. It stays the same for as long as the review is open. */
export function useReviewActions(): ReviewActions {
  const actions = use(ActionsContext)
  if (!actions) throw new Error('used outside of ReviewProvider')
  return actions
}

/** Whether a change of the open review is being carried out. */
export function useReviewBusy(): boolean {
  return use(BusyContext)
}
