import type { Span } from '../../engine/document.ts'
import type { BlockTexts } from './block-texts.ts'

/** Something to mark in the text: `document.css` defines how each highlight is drawn. */
export interface Mark {
  readonly entry: string
  readonly highlight: string
  readonly span: Span
}

/** Draws marks over the pages' text by CSS highlights, without touching the page. Returns a function that removes them. */
export function drawMarks(texts: BlockTexts, marks: readonly Mark[]): () => void {
  const byHighlight = Map.groupBy(marks, mark => mark.highlight)
  for (const [name, drawn] of byHighlight) {
    const highlight = new Highlight()
    for (const { span } of drawn) {
      const range = texts.rangeOf(span)
      if (range) highlight.add(range)
    }
    highlight.priority = priorities[name] ?? 0
    CSS.highlights.set(name, highlight)
  }
  return () => {
    for (const name of byHighlight.keys()) CSS.highlights.delete(name)
  }
}

/** What is drawn over what: what is covered under everything else, so that it never hides a fault. */
const priorities: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'ev-covered',
    'ev-evidence',
    'ev-nearest',
    'ev-style',
    'ev-ask',
    'ev-weak',
    'ev-noncommittal',
    'ev-wording',
    'ev-avoid',
    'ev-wrong',
    'ev-added',
    'ev-masked',
    'ev-chosen',
  ].map((name, priority) => [name, priority]),
)

/** The marks at a character of a block, the shortest first: the one that was meant. */
export function marksAt(marks: readonly Mark[], block: number, offset: number): readonly Mark[] {
  return marks
    .filter(({ span }) => span.block === block && span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}
