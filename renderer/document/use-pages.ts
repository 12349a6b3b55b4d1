import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import type { ReadingView } from '../../host/bridge/contract/documents.ts'
import { type BlockNote, putNotes } from './block-notes.ts'
import { type BlockTexts, blockTextsIn } from './block-texts.ts'
import { bringIntoView } from './bring-into-view.ts'
import { drawMarks, type Mark } from './highlights.ts'
import { drawMarksInView } from './marks-in-view.ts'
import { showPages } from './show-pages.ts'

/** What is drawn on the pages. */
export interface Drawing {
  readonly marks: readonly Mark[]
  readonly notes: readonly BlockNote[]
  /** The finding that is open, whose marks are drawn over the others. */
  readonly chosen: string | undefined
  /** The span to bring into view; a new object each time. */
  readonly goal: Span | undefined
  /** A passage that is drawn like those of the open finding, although it is none of them. */
  readonly pointed: Span | undefined
  /** The passages nearest to what is open and missing. */
  readonly nearest: readonly Span[]
  readonly choose: (entry: string) => void
}

/** Shows a reading view in an element with marks and notes on it. Returns where its blocks are, once it is shown. */
export function usePages(
  pages: RefObject<HTMLElement | null>,
  view: ReadingView | undefined,
  { marks, notes, chosen, goal, pointed, nearest, choose }: Drawing,
): BlockTexts | undefined {
  const [texts, setTexts] = useState<BlockTexts>()
  const html = view?.html
  useEffect(() => {
    if (!pages.current || html === undefined) return
    showPages(pages.current, html)
    setTexts(blockTextsIn(pages.current))
  }, [pages, html])
  useEffect(() => {
    const pane = pages.current?.closest<HTMLElement>('.pages')
    return texts && pane ? drawMarksInView(pane, texts, marks) : undefined
  }, [pages, texts, marks])
  const chosenMarks = useMemo(
    () => [
      ...marks.filter(mark => mark.entry === chosen).map(mark => ({ ...mark, highlight: 'ev-chosen' })),
      ...nearest.map(span => ({ entry: '', highlight: 'ev-nearest', span })),
      ...(pointed ? [{ entry: '', highlight: 'ev-chosen', span: pointed }] : []),
    ],
    [marks, chosen, nearest, pointed],
  )
  useEffect(() => (texts ? drawMarks(texts, chosenMarks) : undefined), [texts, chosenMarks])
  useEffect(() => (texts ? putNotes(texts, notes, choose) : undefined), [texts, notes, choose])
  useEffect(() => {
    if (goal && texts) bringIntoView(texts, goal)
  }, [goal, texts])
  return texts
}
