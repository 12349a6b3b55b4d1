import type { BlockTexts } from './block-texts.ts'
import { drawMarks, type Mark } from './highlights.ts'

/**
 * Draws the marks in and near what the pane shows, and others as it is scrolled. Chromium lays out every highlight again at each
 * change of the page, in view or not: thousands of them would make each key that is typed elsewhere slow. Returns a function that
 * removes the marks.
 */
export function drawMarksInView(pane: HTMLElement, texts: BlockTexts, marks: readonly Mark[]): () => void {
  const byBlock = Map.groupBy(marks, mark => mark.span.block)
  let erase = () => {}
  let drawnAt = 0
  let frame = 0
  const reach = () => pane.clientHeight * screensAround
  let blocks: readonly Placed[] = []
  /** Where the marked blocks are, in pixels from the top of what is scrolled. */
  const measure = () => {
    const zero = pane.getBoundingClientRect().top - pane.scrollTop
    blocks = [...byBlock].flatMap(([block, inBlock]) => {
      const box = texts.elementOf(block)?.getBoundingClientRect()
      return box ? [{ top: box.top - zero, bottom: box.bottom - zero, inBlock }] : []
    })
  }
  const draw = () => {
    frame = 0
    drawnAt = pane.scrollTop
    const [from, to] = [drawnAt - reach(), drawnAt + pane.clientHeight + reach()]
    erase()
    erase = drawMarks(
      texts,
      blocks.flatMap(({ top, bottom, inBlock }) => (bottom > from && top < to ? inBlock : [])),
    )
  }
  const drawSoon = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const resized = () => {
    measure()
    drawSoon()
  }
  const scrolled = () => {
    if (Math.abs(pane.scrollTop - drawnAt) > reach() / 2) drawSoon()
  }
  const sizes = new ResizeObserver(resized)
  sizes.observe(pane)
  for (const page of pane.children) sizes.observe(page)
  pane.addEventListener('scroll', scrolled, { passive: true })
  measure()
  draw()
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    pane.removeEventListener('scroll', scrolled)
    erase()
  }
}

interface Placed {
  readonly top: number
  readonly bottom: number
  readonly inBlock: readonly Mark[]
}

const screensAround = 2
