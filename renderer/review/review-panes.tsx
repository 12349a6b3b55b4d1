import { Spinner } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Span } from '../../engine/document.ts'
import { DocumentPane, type WithWords } from '../document/document-pane.tsx'
import { canCover, type Entry } from '../findings/entries.ts'
import { FindingsPane } from '../findings/findings-pane.tsx'
import { useListState } from '../findings/list-context.tsx'
import type { Shown } from '../findings/use-shown-lines.ts'
import { useReadOnly } from '../state/review-context.tsx'
import type { ReviewState } from '../state/review-state.ts'
import { marksOf, nearestOf, notesOf } from './marks.ts'

interface Properties {
  readonly review: ReviewState
  readonly entries: readonly Entry[]
  /** The finding that is open. */
  readonly open: Entry | undefined
  readonly shown: Shown
  /** Whether offensive words are shown masked. */
  readonly mask: boolean
  readonly goal: Span | undefined
  readonly pointed: Span | undefined
  readonly choose: (entry: string) => void
  readonly addFinding: (at: Span) => void
  /** Makes words of the document the evidence for the finding that is open. */
  readonly pointTo: (finding: string, at: Span) => void
}

/** The document and beside it the findings, each as soon as it is there. */
export function ReviewPanes(properties: Properties) {
  const { review, entries, open, shown, mask, goal, pointed, choose, addFinding, pointTo } = properties
  const { chosen } = useListState()
  const readOnly = useReadOnly()
  const marks = useMemo(() => marksOf(entries, mask), [entries, mask])
  const notes = useMemo(() => notesOf(entries), [entries])
  const nearest = useMemo(() => nearestOf(open), [open])
  const withWords = useMemo((): readonly WithWords[] => {
    if (readOnly) return []
    const add = { label: 'Add a finding on these words', icon: 'add', run: addFinding } as const
    if (!open || !canCover(open)) return [add]
    return [add, { label: `These words say it: ${open.title}`, icon: 'evidence', run: at => pointTo(open.id, at) }]
  }, [readOnly, open, addFinding, pointTo])
  return (
    <div className="review-panes">
      <DocumentPane
        view={review.view}
        marks={marks}
        notes={notes}
        chosen={chosen}
        goal={goal}
        pointed={pointed}
        nearest={nearest}
        choose={choose}
        withWords={withWords}
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
