import type { Span } from '../document.ts'

/** How a part of a requirement stands in a document: said firmly enough, said too softly, said not to be so, or not said. */
export type PartState = 'there' | 'soft' | 'denied' | 'lacking'

/** A named part of a requirement as a document has it, with the best passage that says or denies it. */
export interface Part {
  readonly element: string
  /** A noun, as the rule names it: "the right to bring somebody". */
  readonly name: string
  readonly state: PartState
  readonly passage?: Span
}

const heads: readonly (readonly [PartState, string])[] = [
  ['there', 'There'],
  ['soft', 'Left open or said as a hope'],
  ['denied', 'Said not to be so'],
  ['lacking', 'Lacking'],
]

/** What is there and what is lacking, as a reader is told it: "There: a companion. Lacking: a union representative; the appeal." */
export function partsInWords(parts: readonly Part[]): string {
  return heads
    .flatMap(([state, head]) => {
      const names = parts.filter(part => part.state === state).map(part => part.name)
      return names.length === 0 ? [] : [`${head}: ${names.join('; ')}.`]
    })
    .join(' ')
}
