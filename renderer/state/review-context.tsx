import { createContext, type ReactNode, use } from 'react'
import type { ReviewActions } from './review-actions.ts'

const ActionsContext = createContext<ReviewActions | undefined>(undefined)
const BusyContext = createContext(false)
const ReadOnlyContext = createContext(false)

interface Properties {
  readonly actions: ReviewActions
  readonly busy: boolean
  /** An earlier version is shown, in which nothing is decided any more. */
  readonly readOnly: boolean
  readonly children: ReactNode
}

/** Provides what can be done to the open review, and whether something is being done. */
export function ReviewProvider({ actions, busy, readOnly, children }: Properties) {
  return (
    <ActionsContext value={actions}>
      <BusyContext value={busy}>
        <ReadOnlyContext value={readOnly}>{children}</ReadOnlyContext>
      </BusyContext>
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

/** Whether the review that is shown can only be read. */
export function useReadOnly(): boolean {
  return use(ReadOnlyContext)
}
