import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { AnswersProvider } from '../findings/answers-context.tsx'
import { DecidingProvider, useDeciding } from '../findings/deciding-context.tsx'
import { ListProvider } from '../findings/list-context.tsx'
import { firstList, listAfter } from '../findings/list-state.ts'
import { PassagesProvider } from '../findings/passages-context.tsx'
import type { ReviewActions } from '../state/review-actions.ts'
import { useReadOnly } from '../state/review-context.tsx'
import type { ReviewState } from '../state/review-state.ts'
import { LessonBar } from './lesson-bar.tsx'
import { NameBar } from './name-bar.tsx'
import { type ReviewDialog, ReviewDialogs } from './review-dialogs.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewNotices } from './review-notices.tsx'
import { ReviewPanes } from './review-panes.tsx'
import { ReviewStatus } from './review-status.tsx'
import { useBeginningWith } from './use-beginning-with.ts'
import { useChoosing } from './use-choosing.ts'
import { useLesson } from './use-lesson.ts'
import { useReviewCommands } from './use-review-commands.ts'
import { useReviewFindings } from './use-review-findings.ts'
import { useReviewPassages } from './use-review-passages.ts'
import { VersionNotices } from './version-notices.tsx'

interface Properties {
  readonly id: string
  /** The finding to begin with. */
  readonly finding: string | undefined
  readonly review: ReviewState
  readonly history: VersionHistory | undefined
  readonly actions: ReviewActions
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
  readonly exportReview: (document: string) => void
}

/** A review on the screen: its pages on the left, what was found on the right, and what can be done to it above. */
export function ReviewLayout(properties: Properties) {
  const { id, finding, review, history, actions, settings, change, exportReview } = properties
  const { document, decisions, error, notice } = review
  const [list, dispatchToList] = useReducer(listAfter, firstList)
  const [dialog, setDialog] = useState<ReviewDialog>()
  const { entries, byId, shown, sectionOf } = useReviewFindings(review, list)
  const { goal, pointed, show, dispatch, chooseWords } = useChoosing(byId, dispatchToList)
  useBeginningWith(finding, byId, dispatch)
  const answers = useMemo(() => Map.groupBy(history?.answers ?? [], answer => answer.finding), [history])
  const passages = useReviewPassages({ document, mask: settings.mask, show, sectionOf })
  const isLesson = document?.summary.sample === true && !settings.welcomed
  const { done, did } = useLesson({
    ...list,
    summary: decisions,
    isOn: isLesson,
    kept: settings.lesson,
    keep: lesson => change({ lesson }),
  })
  const decide = useDeciding(shown.lines, dispatch)
  const open = list.chosen === undefined ? undefined : byId.get(list.chosen)
  useReviewCommands({
    readOnly: useReadOnly(),
    list,
    open,
    lines: shown.lines,
    actions,
    decide,
    dispatch,
    addFinding: () => setDialog({ kind: 'add-finding', at: undefined }),
    exportReview: () => {
      did('export')
      exportReview(id)
    },
  })
  const addFindingAt = useCallback((at: Span) => setDialog({ kind: 'add-finding', at }), [])
  const pointTo = useCallback(
    (entry: string, { block, start, end }: Span) => decide(entry, 'covered', { evidence: { block, start, end } }),
    [decide],
  )
  const chooseInDocument = useCallback(
    (entry: string) => {
      did('words')
      chooseWords(entry)
    },
    [did, chooseWords],
  )

  return (
    <ListProvider list={list} dispatch={dispatch}>
      <DecidingProvider decide={decide}>
        <PassagesProvider value={passages}>
          <AnswersProvider value={answers}>
            <main className="review" aria-labelledby="review-title">
              <ReviewHead document={document} decisions={decisions} versions={history?.versions ?? []} />
              <div className="review-notices">
                {isLesson ? (
                  <LessonBar done={done} end={() => change({ welcomed: true })} />
                ) : document && settings.reviewer === '' && !settings.nameAsked ? (
                  <NameBar change={change} />
                ) : null}
                {document && decisions ? (
                  <>
                    <ReviewNotices
                      document={document}
                      decisions={decisions}
                      error={error}
                      notice={notice}
                      open={open}
                      mask={settings.mask}
                      history={history}
                    />
                    <VersionNotices document={document} history={history} openDialog={setDialog} />
                  </>
                ) : null}
              </div>
              <ReviewPanes
                review={review}
                entries={entries}
                open={open}
                shown={shown}
                mask={settings.mask}
                goal={goal}
                pointed={pointed}
                choose={chooseInDocument}
                addFinding={addFindingAt}
                pointTo={pointTo}
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
                history={history}
                mask={settings.mask}
              />
            </main>
          </AnswersProvider>
        </PassagesProvider>
      </DecidingProvider>
    </ListProvider>
  )
}
