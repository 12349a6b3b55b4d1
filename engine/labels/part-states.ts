import type { PartState } from '../review/parts.ts'
import type { Label } from './label.ts'

/** How a part of a requirement stands in a document, the best first. */
export const partLabels: Readonly<Record<PartState, Label>> = {
  there: { shape: '✓', word: 'there', long: 'There' },
  soft: { shape: '◐', word: 'left open', long: 'Left open' },
  denied: { shape: '✕', word: 'said not to be so', long: 'Said not to be so' },
  lacking: { shape: '○', word: 'lacking', long: 'Lacking' },
}
