import { type RefObject, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import { type BlockTexts, spanOfSelection } from './block-texts.ts'

/** Words that are selected on the pages, and where beside them a button fits, in pixels. */
export interface SelectedWords {
  readonly at: Span
  readonly top: number
  readonly left: number
}

/** Keeps the words that are selected on the pages. `update` is to be called when the selection may have changed. */
export function useSelectedWords(pages: RefObject<HTMLElement | null>, texts: BlockTexts | undefined) {
  const [selected, setSelected] = useState<SelectedWords>()
  const update = () => {
    const selection = document.getSelection()
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
    const at = texts && range ? spanOfSelection(texts, range) : undefined
    if (!at || !range || !pages.current) {
      setSelected(undefined)
      return
    }
    const quote = texts?.elementOf(at.block)?.textContent?.slice(at.start, at.end) ?? ''
    const box = range.getBoundingClientRect()
    const frame = pages.current.getBoundingClientRect()
    setSelected({
      at: { ...at, quote },
      top: box.bottom - frame.top + 6,
      left: Math.max(0, box.left - frame.left),
    })
  }
  return { selected, update, clear: () => setSelected(undefined) }
}
