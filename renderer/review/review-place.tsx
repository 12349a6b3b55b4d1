import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { DocumentPane } from '../document/document-pane.tsx'
import { DismissDialog } from '../findings/dismiss-dialog.tsx'
import { type Entry, entriesOf, tabOf } from '../findings/entries.ts'
import { FindingsPane } from '../findings/findings-pane.tsx'
import { firstList, type ListEvent, listAfter } from '../findings/list-state.ts'
import { useShownLines } from '../findings/use-shown-lines.ts'
import { useReview } from '../state/use-review.ts'
import { masked } from '../ui/mask.ts'
import { CheckedDialog } from './checked-dialog.tsx'
import { LessonBar } from './lesson-bar.tsx'
import { marksOf, notesOf, sectionsOf, surroundings } from './marks.ts'
import { OwnDialog } from './own-dialog.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewNotices } from './review-notices.tsx'
import { ReviewStatus } from './review-status.tsx'
import { TrailDialog } from './trail-dialog.tsx'
import { useLesson } from './use-lesson.ts'
import { useReviewKeys } from './use-review-keys.ts'
import './review.css'

interface Properties {
  readonly id: string
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
  readonly exportIt: () => void
  readonly showKeys: () => void
}

/** One document under review: its pages on the left, what was found on the right, and what can be done to it above. */
export function ReviewPlace({ id, settings, change, exportIt, showKeys }: Properties) {
  const review = useReview(id)
  const { document, standing, view } = review
  const [list, tell] = useReducer(listAfter, firstList)
  const [goal, setGoal] = useState<Span>()
  const [writing, setWriting] = useState<{ at?: Span }>()
  const [panel, setPanel] = useState<'checked' | 'trail'>()
  const { mask } = settings
  const entries = useMemo(() => (document && standing ? entriesOf(document, standing) : []), [document, standing])
  const byId = useMemo(() => new Map(entries.map(entry => [entry.id, entry])), [entries])
  const marks = useMemo(() => marksOf(entries, mask), [entries, mask])
  const notes = useMemo(() => notesOf(entries), [entries])
  const sections = useMemo(() => sectionsOf(document?.blocks ?? []), [document])
  const sectionOf = useCallback((block: number) => sections[block] ?? '', [sections])
  const shown = useShownLines(entries, list, sectionOf)
  const { done, did } = useLesson(list, standing)
  const around = useCallback(
    (place: Span): readonly [string, string] => surroundings(document?.blocks[place.block]?.text ?? '', place),
    [document],
  )
  const quoted = useCallback(
    (entry: Entry, words: string) => (mask && entry.look === 'avoid' ? masked(words) : words),
    [mask],
  )
  const show = useCallback((place: Span) => setGoal({ ...place }), [])
  const showEntry = useCallback(
    (entry: string | undefined) => {
      const [place] = (entry === undefined ? undefined : byId.get(entry)?.places) ?? []
      if (place) show(place)
    },
    [byId, show],
  )
  const choose = useCallback(
    (entry: string | undefined) => {
      const found = entry === undefined ? undefined : byId.get(entry)
      tell({ kind: 'choose', entry, ...(found ? { tab: tabOf(found) } : {}) })
      showEntry(entry)
    },
    [byId, showEntry],
  )
  const chooseWords = useCallback(
    (entry: string) => {
      did('words')
      choose(entry)
    },
    [did, choose],
  )
  const hear = useCallback(
    (event: ListEvent) => (event.kind === 'choose' ? choose(event.entry) : tell(event)),
    [choose],
  )
  const stepTo = useCallback(
    (entry: string) => {
      tell({ kind: 'step', entry })
      showEntry(entry)
    },
    [showEntry],
  )
  const write = useCallback((at?: Span) => setWriting(at ? { at } : {}), [])
  const writeOwn = useCallback(() => write(), [write])
  const takeOut = useCallback(() => {
    did('export')
    exportIt()
  }, [did, exportIt])
  useReviewKeys({
    entries,
    list,
    lines: shown.lines,
    review,
    choose,
    stepTo,
    write: writeOwn,
    exportIt: takeOut,
    showKeys,
  })
  const dismissing = review.dismissAsked === undefined ? undefined : byId.get(review.dismissAsked)

  if (review.error !== undefined && !(document && standing)) return <NotOpened error={review.error} />
  return (
    <main className="review" aria-labelledby="review-title">
      {document && standing ? (
        <ReviewHead document={document} standing={standing} review={review} exportIt={takeOut} />
      ) : (
        <header className="review-head">
          <h1 id="review-title">Opening the review</h1>
        </header>
      )}
      <div>
        {document?.summary.sample && !settings.welcomed ? (
          <LessonBar done={done} end={() => change({ welcomed: true })} />
        ) : null}
        {document && standing ? (
          <ReviewNotices
            document={document}
            standing={standing}
            review={review}
            open={list.chosen === undefined ? undefined : byId.get(list.chosen)}
          />
        ) : null}
      </div>
      <div className="review-panes">
        <DocumentPane
          view={view}
          marks={marks}
          notes={notes}
          chosen={list.chosen}
          goal={goal}
          choose={chooseWords}
          addOwn={write}
        />
        {document && standing ? (
          <FindingsPane
            entries={entries}
            review={review}
            list={list}
            shown={shown}
            tell={hear}
            write={writeOwn}
            show={show}
            quoted={quoted}
            sectionOf={sectionOf}
            around={around}
          />
        ) : (
          <section className="findings" aria-label="Findings">
            <Spinner className="pages-wait" label="Looking for gaps and wording" />
          </section>
        )}
      </div>
      {document && standing ? (
        <ReviewStatus
          document={document}
          standing={standing}
          showChecked={() => setPanel('checked')}
          showTrail={() => setPanel('trail')}
          showKeys={showKeys}
        />
      ) : null}
      {dismissing ? (
        <DismissDialog
          title="Dismiss this finding"
          about={dismissing.title}
          dismiss={reason => review.decide(dismissing.id, 'dismissed', { reason })}
          close={() => review.askDismiss(undefined)}
        />
      ) : null}
      {writing && document ? (
        <OwnDialog
          at={writing.at}
          blocks={document.blocks}
          sectionOf={sectionOf}
          add={review.addOwn}
          close={() => setWriting(undefined)}
        />
      ) : null}
      {panel === 'checked' ? <CheckedDialog id={id} close={() => setPanel(undefined)} /> : null}
      {panel === 'trail' ? <TrailDialog id={id} close={() => setPanel(undefined)} /> : null}
    </main>
  )
}

function NotOpened({ error }: { readonly error: string }) {
  return (
    <main className="review-wait">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{error}</MessageBarBody>
        <MessageBarActions>
          <Button as="a" href="#/library">
            Back to the library
          </Button>
        </MessageBarActions>
      </MessageBar>
    </main>
  )
}
