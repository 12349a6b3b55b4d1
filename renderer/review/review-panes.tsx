import { Spinner } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Span } from '../../engine/document.ts'
import { DocumentPane } from '../document/document-pane.tsx'
import type { Entry } from '../findings/entries.ts'
import { FindingsPane } from '../findings/findings-pane.tsx'
import { useListState } from '../findings/list-context.tsx'
import type { Shown } from '../findings/use-shown-lines.ts'
import { useReadOnly } from '../state/review-context.tsx'
import type { ReviewState } from '../state/review-state.ts'
import { marksOf, notesOf } from './marks.ts'

interface Properties {
  readonly review: ReviewState
  readonly entries: readonly Entry[]
  readonly shown: Shown
  /** Whether offensive words are shown masked. */
  readonly mask: boolean
  readonly goal: Span | undefined
  readonly pointed: Span | undefined
  readonly choose: (entry: string) => void
  readonly addFinding: (at: Span) => void
}

/** The document and beside it the findings, each as soon as it is there. */
export function ReviewPanes({ review, entries, shown, mask, goal, pointed, choose, addFinding }: Properties) {
  const { chosen } = useListState()
  const readOnly = useReadOnly()
  const marks = useMemo(() => marksOf(entries, mask), [entries, mask])
  const notes = useMemo(() => notesOf(entries), [entries])
  return (
    <div className="review-panes">
      <DocumentPane
        view={review.view}
        marks={marks}
        notes={notes}
        chosen={chosen}
        goal={goal}
        pointed={pointed}
        choose={choose}
        addFinding={readOnly ? undefined : addFinding}
      />
      {review.document ? (
        <FindingsPane
          entries={entries}
          shown={shown}
          judged={review.document.summary.reading?.judged.kind !== 'not-judged'}
        />
      ) : (
        <section className="findings" aria-label="Findings">
          <Spinner className="pages-wait" label="Looking for gaps and wording" />
        </section>
      )}
    </div>
  )
}
