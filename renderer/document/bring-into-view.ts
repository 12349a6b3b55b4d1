import type { Span } from '../../engine/document.ts'
import type { BlockTexts } from './block-texts.ts'

/** Scrolls the pages to a span, unless it is in view already. */
export function bringIntoView(texts: BlockTexts, span: Span): void {
  const element = texts.elementOf(span.block)
  const pane = element?.closest('.pages')
  if (!element || !pane) return
  const range = texts.rangeOf(span)
  const top = range ? topOf(range) : element.getBoundingClientRect().top
  const box = pane.getBoundingClientRect()
  if (top < box.top + 60 || top > box.bottom - 120) {
    pane.scrollBy({ top: top - box.top - box.height / 3, behavior: prefersStillness() ? 'instant' : 'smooth' })
  }
}

function topOf(range: StaticRange): number {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.getBoundingClientRect().top
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
