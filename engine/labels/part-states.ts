import type { RequirementVerdict } from '../review/finding.ts'
import type { PartState } from '../review/parts.ts'
import type { Label } from './label.ts'

const labels: Readonly<Record<PartState, Label>> = {
  there: { shape: '✓', word: 'there', long: 'There' },
  soft: { shape: '◐', word: 'left open', long: 'Left open' },
  denied: { shape: '✕', word: 'ruled out', long: 'Ruled out' },
  lacking: { shape: '○', word: 'lacking', long: 'Lacking' },
}

/** Where a requirement is missing, what is said of its parts stands apart, perhaps about something else. */
const elsewhere: Label = { shape: '↗', word: 'elsewhere', long: 'Elsewhere' }

/** How a part of a requirement stands in a document that has this verdict on the whole. */
export function partLabelOf(state: PartState, verdict: RequirementVerdict): Label {
  return state === 'there' && verdict === 'missing' ? elsewhere : labels[state]
}
