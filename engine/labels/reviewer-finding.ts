import type { Label } from './label.ts'

/** A finding that a reviewer added. */
export const reviewerFindingLabel: Label = { shape: '✎', word: 'added', long: 'Added by a reviewer' }
