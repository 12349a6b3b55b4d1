import { Button, Spinner, Tooltip } from '@fluentui/react-components'
import { CheckmarkRegular, CommentAddRegular } from '@fluentui/react-icons'
import { type MouseEvent, memo, useRef } from 'react'
import type { Span } from '../../engine/document.ts'
import type { ReadingView } from '../../host/bridge/contract/documents.ts'
import { marksAt } from './highlights.ts'
import { Legend } from './legend.tsx'
import { type Drawing, usePages } from './use-pages.ts'
import { useSelectedWords } from './use-selected-words.ts'
import './document.css'
import './marks.css'

/** Something that can be done with words that are selected on the pages. */
export interface WithWords {
  readonly label: string
  readonly icon: 'add' | 'evidence'
  readonly run: (at: Span) => void
}

interface Properties extends Drawing {
  readonly view: ReadingView | undefined
  /** What can be done with selected words; empty where the document is only read. */
  readonly withWords: readonly WithWords[]
}

/** The document as Word shows it, with the findings drawn over its words. */
export const DocumentPane = memo(({ view, withWords, ...drawing }: Properties) => {
  const { marks, chosen, choose } = drawing
  const pages = useRef<HTMLDivElement>(null)
  const texts = usePages(pages, view, drawing)
  const { selected, update, clear } = useSelectedWords(pages, texts)

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

  return (
    <div className="document">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on a highlight is a shortcut to the list, which has the keyboard */}
      <div className="pages" data-scroll onClick={onClick} onMouseUp={update} onKeyUp={update}>
        {view === undefined ? <Spinner className="pages-wait" label="Opening the document" /> : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="page" hidden={view === undefined} tabIndex={0} aria-label="The document">
          <div ref={pages} className="page-text" />
          {selected && withWords.length > 0 ? (
            <div className="pick" style={{ top: selected.top }}>
              {withWords.map(({ label, icon, run }) => (
                <Tooltip key={icon} content={label} relationship="label">
                  <Button
                    size="small"
                    appearance="primary"
                    icon={icon === 'add' ? <CommentAddRegular /> : <CheckmarkRegular />}
                    onClick={() => {
                      run(selected.at)
                      clear()
                    }}
                  />
                </Tooltip>
              ))}
            </div>
          ) : null}
        </section>
      </div>
      <Legend />
    </div>
  )
})
