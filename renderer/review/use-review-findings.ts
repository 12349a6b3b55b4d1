import { useCallback, useMemo } from 'react'
import { type Entry, entriesOf } from '../findings/entries.ts'
import type { ListState } from '../findings/list-state.ts'
import { type Shown, useShownLines } from '../findings/use-shown-lines.ts'
import type { ReviewState } from '../state/review-state.ts'
import { sectionsOf } from './sections.ts'

/** The findings of the open review and what the list shows of them. */
export interface ReviewFindings {
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  readonly shown: Shown
  /** The heading that a block is under. */
  readonly sectionOf: (block: number) => string
}

/** The findings of a review; none until it has been opened. */
export function useReviewFindings({ document, decisions }: ReviewState, list: ListState): ReviewFindings {
  const entries = useMemo(() => (document && decisions ? entriesOf(document, decisions) : []), [document, decisions])
  const byId = useMemo(() => new Map(entries.map(entry => [entry.id, entry])), [entries])
  const sections = useMemo(() => sectionsOf(document?.blocks ?? []), [document])
  const sectionOf = useCallback((block: number) => sections[block] ?? '', [sections])
  const shown = useShownLines(entries, list, sectionOf)
  return { entries, byId, shown, sectionOf }
}
