import { Button, Spinner } from '@fluentui/react-components'
import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Range, Span } from '../../engine/document.ts'
import type { ReadingView } from '../../host/bridge/contract/documents.ts'
import { type BlockTexts, blockTextsIn, spanOfSelection } from './block-texts.ts'
import { drawMarks, type Mark, marksAt } from './highlights.ts'
import { drawMarksInView } from './marks-in-view.ts'
import { showPages } from './show-pages.ts'
import './document.css'

/** What a screen reader is told at a block, and the label that stands beside it where something is missing there. */
export interface BlockNote {
  readonly block: number
  readonly said: string
  readonly label?: string
  readonly entry: string
}

interface Properties {
  readonly view: ReadingView | undefined
  readonly marks: readonly Mark[]
  readonly notes: readonly BlockNote[]
  readonly chosen: string | undefined
  /** The span to bring into view; a new object each time it is asked for. */
  readonly goal: Span | undefined
  readonly choose: (entry: string) => void
  readonly addFinding: (at: Span) => void
}

/** The document as Word shows it, with what was found drawn over its words. */
export const DocumentPane = memo(({ view, marks, notes, chosen, goal, choose, addFinding }: Properties) => {
  const pages = useRef<HTMLDivElement>(null)
  const [texts, setTexts] = useState<BlockTexts>()
  const [picked, setPicked] = useState<{ at: Range & { block: number }; top: number; left: number }>()
  const html = view?.html

  useEffect(() => {
    if (!pages.current || html === undefined) return
    showPages(pages.current, html)
    setTexts(blockTextsIn(pages.current))
  }, [html])

  useEffect(() => {
    const pane = pages.current?.closest<HTMLElement>('.pages')
    return texts && pane ? drawMarksInView(pane, texts, marks) : undefined
  }, [texts, marks])
  const chosenMarks = useMemo(
    () => marks.filter(mark => mark.entry === chosen).map(mark => ({ ...mark, highlight: 'ev-chosen' })),
    [marks, chosen],
  )
  useEffect(() => (texts ? drawMarks(texts, chosenMarks) : undefined), [texts, chosenMarks])
  useEffect(() => (texts ? putNotes(texts, notes, choose) : undefined), [texts, notes, choose])
  useEffect(() => {
    const element = goal && texts?.elementOf(goal.block)
    if (!element || !texts) return
    const range = texts.rangeOf(goal)
    const top = range ? topOf(range) : element.getBoundingClientRect().top
    const pane = element.closest('.pages')
    if (!pane) return
    const box = pane.getBoundingClientRect()
    if (top < box.top + 60 || top > box.bottom - 120) {
      pane.scrollBy({ top: top - box.top - box.height / 3, behavior: stillness() ? 'instant' : 'smooth' })
    }
  }, [goal, texts])

  const onClick = (event: MouseEvent) => {
    if (!texts || !document.getSelection()?.isCollapsed) return
    const point = document.caretPositionFromPoint(event.clientX, event.clientY)
    const at = point && texts.pointOf(point.offsetNode, point.offset)
    if (!at) return
    const here = marksAt(marks, at.block, at.offset)
    const current = here.findIndex(mark => mark.entry === chosen)
    const next = here[(current + 1) % here.length]
    if (next) choose(next.entry)
  }
  const onPick = () => {
    const selection = document.getSelection()
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
    const at = texts && range ? spanOfSelection(texts, range) : undefined
    if (!at || !range || !pages.current) {
      setPicked(undefined)
      return
    }
    const box = range.getBoundingClientRect()
    const frame = pages.current.getBoundingClientRect()
    setPicked({ at, top: box.bottom - frame.top + 6, left: Math.max(0, box.left - frame.left) })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on a highlight is a shortcut to the list, which has the keyboard
    <div className="pages" data-scroll onClick={onClick} onMouseUp={onPick} onKeyUp={onPick}>
      {view === undefined ? <Spinner className="pages-wait" label="Opening the document" /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="page" hidden={view === undefined} tabIndex={0} aria-label="The document">
        <div ref={pages} className="page-text" />
        {picked ? (
          <Button
            className="pick"
            size="small"
            appearance="primary"
            style={{ top: picked.top, left: picked.left }}
            onClick={() => {
              const quote = texts?.elementOf(picked.at.block)?.textContent?.slice(picked.at.start, picked.at.end) ?? ''
              addFinding({ ...picked.at, quote })
              setPicked(undefined)
            }}
          >
            Add a finding on these words
          </Button>
        ) : null}
      </section>
    </div>
  )
})

/** Puts the notes beside their blocks, and gives a function that takes them away. */
function putNotes(texts: BlockTexts, notes: readonly BlockNote[], choose: (entry: string) => void): () => void {
  const put = notes.flatMap(({ block, said, label, entry }) => {
    const home = texts.elementOf(block)?.parentElement
    if (!home) return []
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.className = label === undefined ? 'block-note for-readers' : 'block-note'
    button.textContent = label ?? said
    if (label !== undefined) button.setAttribute('aria-label', said)
    button.addEventListener('click', event => {
      event.stopPropagation()
      choose(entry)
    })
    home.append(button)
    if (label !== undefined) home.classList.add('noted')
    return [button]
  })
  return () => {
    for (const button of put) {
      button.parentElement?.classList.remove('noted')
      button.remove()
    }
  }
}

function topOf(range: StaticRange): number {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.getBoundingClientRect().top
}

function stillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
