import { type RefObject, useEffect, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import { type BlockTexts, spanOfSelection } from './block-texts.ts'

/** Words that are selected on the pages, and how far down, in pixels, a button beside them goes. */
export interface SelectedWords {
  readonly at: Span
  readonly top: number
}

/**
 * Keeps the words that are selected on the pages, for as long as they are and the focus is on the pages. `update` is to be called when
 * the selection may have changed.
 */
export function useSelectedWords(pages: RefObject<HTMLElement | null>, texts: BlockTexts | undefined) {
  const [selected, setSelected] = useState<SelectedWords>()
  useEffect(() => {
    if (texts === undefined) return
    const clear = () => setSelected(undefined)
    const selectionChanged = () => {
      if (document.getSelection()?.isCollapsed !== false) clear()
    }
    const focusMoved = ({ target }: FocusEvent) => {
      if (!(target instanceof Element && target.closest('.pages'))) clear()
    }
    document.addEventListener('selectionchange', selectionChanged)
    document.addEventListener('focusin', focusMoved)
    return () => {
      document.removeEventListener('selectionchange', selectionChanged)
      document.removeEventListener('focusin', focusMoved)
      clear()
    }
  }, [texts])
  const update = () => {
    const selection = document.getSelection()
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
    const at = texts && range ? spanOfSelection(texts, range) : undefined
    if (!at || !range || !pages.current) {
      setSelected(undefined)
      return
    }
    const quote = texts?.elementOf(at.block)?.textContent?.slice(at.start, at.end) ?? ''
    const top = range.getBoundingClientRect().top - pages.current.getBoundingClientRect().top
    setSelected({ at: { ...at, quote }, top })
  }
  return { selected, update, clear: () => setSelected(undefined) }
}
