import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, Tooltip } from '@fluentui/react-components'
import { ArrowExportUpRegular, ArrowRedoRegular, ArrowSyncRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Settings } from '../../host/contract/settings.ts'
import { DocumentPane } from '../document/document-pane.tsx'
import { DismissDialog } from '../findings/dismiss-dialog.tsx'
import { type Entry, entriesOf, tabOf } from '../findings/entries.ts'
import { FindingsPane } from '../findings/findings-pane.tsx'
import { firstList, listAfter } from '../findings/list-state.ts'
import { useReview } from '../state/use-review.ts'
import { masked } from '../ui/mask.ts'
import { CheckedDialog } from './checked-dialog.tsx'
import { LostDecisions } from './lost-decisions.tsx'
import { marksOf, notesOf, sectionsOf, surroundings } from './marks.ts'
import { OwnDialog } from './own-dialog.tsx'
import { ReviewStatus } from './review-status.tsx'
import { TrailDialog } from './trail-dialog.tsx'
import { TypePicker } from './type-picker.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import './review.css'

interface Properties {
  readonly id: string
  readonly settings: Settings
  readonly exportIt: () => void
  readonly showKeys: () => void
}

/** One document under review: its pages on the left, what was found on the right, and what can be done to it above. */
export function ReviewPlace({ id, settings, exportIt, showKeys }: Properties) {
  const review = useReview(id)
  const { document, standing, view } = review
  const [list, tell] = useReducer(listAfter, firstList)
  const [goal, setGoal] = useState<Span>()
  const [ownAt, setOwnAt] = useState<Span>()
  const [panel, setPanel] = useState<'checked' | 'trail'>()
  const entries = useMemo(() => (document && standing ? entriesOf(document, standing) : []), [document, standing])
  const byId = useMemo(() => new Map(entries.map(entry => [entry.id, entry])), [entries])
  const marks = useMemo(() => marksOf(entries, settings.mask), [entries, settings.mask])
  const notes = useMemo(() => notesOf(entries), [entries])
  const sections = useMemo(() => sectionsOf(document?.blocks ?? []), [document])
  const sectionOf = useCallback((block: number) => sections[block] ?? '', [sections])
  const around = useCallback(
    (place: Span): readonly [string, string] => surroundings(document?.blocks[place.block]?.text ?? '', place),
    [document],
  )
  const quoted = useCallback(
    (entry: Entry, words: string) => (settings.mask && entry.look === 'avoid' ? masked(words) : words),
    [settings.mask],
  )
  const show = useCallback((place: Span) => setGoal({ ...place }), [])
  const choose = useCallback(
    (entry: string | undefined) => {
      const found = entry === undefined ? undefined : byId.get(entry)
      tell({ kind: 'choose', entry, ...(found ? { tab: tabOf(found) } : {}) })
    },
    [byId],
  )
  const chooseAndShow = useCallback(
    (entry: string | undefined) => {
      choose(entry)
      const [place] = (entry === undefined ? undefined : byId.get(entry)?.places) ?? []
      if (place) show(place)
    },
    [byId, choose, show],
  )
  useReviewKeys({ entries, list, review, choose: chooseAndShow, exportIt, showKeys })
  const dismissing = review.dismissAsked === undefined ? undefined : byId.get(review.dismissAsked)

  if (!document || !standing) {
    return (
      <main className="review-wait">
        {review.error === undefined ? (
          <Spinner label="Opening the review" />
        ) : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{review.error}</MessageBarBody>
            <MessageBarActions>
              <Button as="a" href="#/library">
                Back to the library
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </main>
    )
  }
  return (
    <main className="review" aria-labelledby="review-title">
      <header className="review-head">
        <h1 id="review-title" title={document.summary.name}>
          {document.summary.name}
        </h1>
        <TypePicker document={document} choose={review.chooseType} busy={review.busy} />
        {document.summary.version > 1 ? <span className="chip">version {document.summary.version}</span> : null}
        <div className="review-actions">
          <Tooltip content={standing.undo ?? 'Nothing to undo'} relationship="description">
            <Button
              aria-label="Undo"
              icon={<ArrowUndoRegular />}
              disabledFocusable={standing.undo === undefined}
              onClick={review.undo}
            />
          </Tooltip>
          <Tooltip content={standing.redo ?? 'Nothing to redo'} relationship="description">
            <Button
              aria-label="Redo"
              icon={<ArrowRedoRegular />}
              disabledFocusable={standing.redo === undefined}
              onClick={review.redo}
            />
          </Tooltip>
          <Button icon={<ArrowSyncRegular />} disabled={review.busy} onClick={review.again}>
            Check again
          </Button>
          <Button appearance="primary" icon={<ArrowExportUpRegular />} onClick={exportIt}>
            Export…
          </Button>
        </div>
      </header>
      <div aria-live="polite">
        {review.error === undefined ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{review.error}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={review.clearError}>
                Close
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {document.summary.stale ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              The rules, their switches or the organisation have changed since this was reviewed on {document.asAt}.
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={review.again}>
                Check again
              </Button>
            </MessageBarActions>
          </MessageBar>
        ) : null}
        <LostDecisions lost={standing.lost} letGo={review.letGo} />
      </div>
      <div className="review-panes">
        <DocumentPane
          view={view}
          marks={marks}
          notes={notes}
          chosen={list.chosen}
          goal={goal}
          choose={choose}
          addOwn={setOwnAt}
        />
        <FindingsPane
          entries={entries}
          review={review}
          list={list}
          tell={event => (event.kind === 'choose' ? chooseAndShow(event.entry) : tell(event))}
          show={show}
          quoted={quoted}
          sectionOf={sectionOf}
          around={around}
        />
      </div>
      <ReviewStatus
        document={document}
        standing={standing}
        showChecked={() => setPanel('checked')}
        showTrail={() => setPanel('trail')}
        showKeys={showKeys}
      />
      {dismissing ? (
        <DismissDialog
          title="Dismiss this finding"
          about={dismissing.title}
          dismiss={reason => review.decide(dismissing.id, 'dismissed', { reason })}
          close={() => review.askDismiss(undefined)}
        />
      ) : null}
      {ownAt ? (
        <OwnDialog
          at={ownAt}
          add={(title, why) => review.addOwn(ownAt, title, why)}
          close={() => setOwnAt(undefined)}
        />
      ) : null}
      {panel === 'checked' ? <CheckedDialog id={id} close={() => setPanel(undefined)} /> : null}
      {panel === 'trail' ? <TrailDialog id={id} close={() => setPanel(undefined)} /> : null}
    </main>
  )
}
