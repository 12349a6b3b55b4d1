import { useCallback, useReducer, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { ListProvider } from '../findings/list-context.tsx'
import { firstList, listAfter } from '../findings/list-state.ts'
import { PassagesProvider } from '../findings/passages-context.tsx'
import type { ReviewActions } from '../state/review-actions.ts'
import type { ReviewState } from '../state/review-state.ts'
import { LessonBar } from './lesson-bar.tsx'
import { type ReviewDialog, ReviewDialogs } from './review-dialogs.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewNotices } from './review-notices.tsx'
import { ReviewPanes } from './review-panes.tsx'
import { ReviewStatus } from './review-status.tsx'
import { useChoosing } from './use-choosing.ts'
import { useLesson } from './use-lesson.ts'
import { useReviewCommands } from './use-review-commands.ts'
import { useReviewFindings } from './use-review-findings.ts'
import { useReviewPassages } from './use-review-passages.ts'

interface Properties {
  readonly id: string
  readonly review: ReviewState
  readonly actions: ReviewActions
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
  readonly exportReview: (document: string) => void
}

/** A review on the screen: its pages on the left, what was found on the right, and what can be done to it above. */
export function ReviewLayout({ id, review, actions, settings, change, exportReview }: Properties) {
  const { document, decisions, error } = review
  const [list, dispatchToList] = useReducer(listAfter, firstList)
  const [dialog, setDialog] = useState<ReviewDialog>()
  const { entries, byId, shown, sectionOf } = useReviewFindings(review, list)
  const { goal, pointed, show, dispatch, chooseWords } = useChoosing(byId, dispatchToList)
  const passages = useReviewPassages({ document, mask: settings.mask, show, sectionOf })
  const { done, did } = useLesson(list, decisions)
  const open = list.chosen === undefined ? undefined : byId.get(list.chosen)
  useReviewCommands({
    list,
    open,
    lines: shown.lines,
    actions,
    dispatch,
    addFinding: () => setDialog({ kind: 'add-finding', at: undefined }),
    exportReview: () => {
      did('export')
      exportReview(id)
    },
  })
  const addFindingAt = useCallback((at: Span) => setDialog({ kind: 'add-finding', at }), [])
  const chooseInDocument = useCallback(
    (entry: string) => {
      did('words')
      chooseWords(entry)
    },
    [did, chooseWords],
  )

  return (
    <ListProvider list={list} dispatch={dispatch}>
      <PassagesProvider value={passages}>
        <main className="review" aria-labelledby="review-title">
          <ReviewHead document={document} decisions={decisions} />
          <div>
            {document?.summary.sample && !settings.welcomed ? (
              <LessonBar done={done} end={() => change({ welcomed: true })} />
            ) : null}
            {document && decisions ? (
              <ReviewNotices document={document} decisions={decisions} error={error} open={open} />
            ) : null}
          </div>
          <ReviewPanes
            review={review}
            entries={entries}
            shown={shown}
            mask={settings.mask}
            goal={goal}
            pointed={pointed}
            choose={chooseInDocument}
            addFinding={addFindingAt}
          />
          {document && decisions ? (
            <ReviewStatus document={document} decisions={decisions} openDialog={setDialog} />
          ) : null}
          <ReviewDialogs
            id={id}
            dialog={dialog}
            close={() => setDialog(undefined)}
            dismissing={list.asked?.what === 'reason' ? byId.get(list.asked.entry) : undefined}
            document={document}
          />
        </main>
      </PassagesProvider>
    </ListProvider>
  )
}
