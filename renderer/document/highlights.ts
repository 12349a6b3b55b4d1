import type { Span } from '../../engine/document.ts'
import type { BlockTexts } from './block-texts.ts'

/** Something to mark in the text: its look names the highlight, of which `document.css` says how it is drawn. */
export interface Mark {
  readonly entry: string
  readonly look: string
  readonly place: Span
}

/** Draws marks over the pages' text by CSS highlights, without touching the page. Gives a function that takes them away. */
export function drawMarks(texts: BlockTexts, marks: readonly Mark[]): () => void {
  const byLook = Map.groupBy(marks, mark => mark.look)
  const names = [...byLook].map(([look, own]) => {
    const highlight = new Highlight()
    for (const { place } of own) {
      const range = texts.rangeOf(place)
      if (range) highlight.add(range)
    }
    highlight.priority = priorities[look] ?? 0
    CSS.highlights.set(look, highlight)
    return look
  })
  return () => {
    for (const name of names) CSS.highlights.delete(name)
  }
}

/** What is drawn over what. */
const priorities: Readonly<Record<string, number>> = { 'ev-chosen': 10, 'ev-masked': 9, 'ev-own': 3 }

/** The marks that lie at a character of a block, the shortest first: the one that was meant. */
export function marksAt(marks: readonly Mark[], block: number, offset: number): readonly Mark[] {
  return marks
    .filter(({ place }) => place.block === block && place.start <= offset && offset <= place.end)
    .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))
}
