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

/** The states of parts in the order in which they are told. */
export const partStates: readonly PartState[] = ['there', 'soft', 'denied', 'lacking']

const heads: Readonly<Record<PartState, string>> = {
  there: 'There',
  soft: 'Left open',
  denied: 'Ruled out',
  lacking: 'Lacking',
}

/**
 * What is there and what is lacking, as a reader is told it: "There: a companion. Lacking: a union representative; the appeal." Of
 * what is missing as a whole, parts that are there stand elsewhere, perhaps about something else.
 */
export function partsInWords(parts: readonly Part[], verdict?: string): string {
  return partStates
    .flatMap(state => {
      const names = parts.filter(part => part.state === state).map(part => part.name)
      const head = state === 'there' && verdict === 'missing' ? 'Elsewhere' : heads[state]
      return names.length === 0 ? [] : [`${head}: ${names.join('; ')}.`]
    })
    .join(' ')
}

/** What a finding's reason says beside its parts, for where the parts are listed; undefined if that is nothing. */
export function reasonBesideParts(finding: {
  readonly reason?: string
  readonly parts?: readonly Part[]
}): string | undefined {
  const { reason, parts = [] } = finding
  if (reason === undefined || parts.length === 0) return reason
  // A check may have changed the verdict afterwards.
  const words = [partsInWords(parts), partsInWords(parts, 'missing')].find(said => reason.startsWith(said)) ?? ''
  const rest = reason.slice(words.length).trim()
  return rest === '' ? undefined : rest
}

/** The parts worth a list of their own: none where a requirement has one part and its verdict says all of it. */
export function partsToList({ parts = [] }: { readonly parts?: readonly Part[] }): readonly Part[] {
  return parts.length === 1 && parts[0]?.state === 'lacking' ? [] : parts
}
