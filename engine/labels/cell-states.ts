import type { Label } from './label.ts'

/**
 * How a document stands to a requirement or a recommendation. `elsewhere`: it is enough that one document of the organisation says it,
 * and another one does. `wrong-law`: it states the law wrongly. `decided`: a reviewer has set the finding aside.
 */
export const cellStates = [
  'covered',
  'elsewhere',
  'weak',
  'missing',
  'wrong-law',
  'ask',
  'decided',
  'not-asked',
] as const
export type CellState = (typeof cellStates)[number]

/** Each state of a cell with its own shape and word, so that no reader depends on colour. */
export const cellLabels: Readonly<Record<CellState, Label>> = {
  covered: { shape: '✓', word: 'covered', long: 'Covered' },
  elsewhere: { shape: '↗', word: 'elsewhere', long: 'Said in another document, which is enough' },
  weak: { shape: '◐', word: 'weak', long: 'Weak' },
  missing: { shape: '✕', word: 'missing', long: 'Missing' },
  'wrong-law': { shape: '!', word: 'wrong law', long: 'States the law wrongly' },
  ask: { shape: '?', word: 'to judge', long: 'For you to judge' },
  decided: { shape: '⊘', word: 'set aside', long: 'Set aside by a reviewer' },
  'not-asked': { shape: '·', word: 'not asked', long: 'Not asked of this document' },
}
