import type { Label } from './label.ts'

/**
 * How an organisation stands to a requirement or a recommendation, over all its documents. `one`: of several documents that are asked
 * only one covers it. `all`: every document that is asked covers it. In the order in which they are told.
 */
export const standings = ['nowhere', 'weak', 'one', 'some', 'all', 'ask', 'decided', 'not-asked'] as const
export type Standing = (typeof standings)[number]

/** Each standing with its own shape and word. */
export const standingLabels: Readonly<Record<Standing, Label>> = {
  nowhere: { shape: '✕', word: 'nowhere', long: 'Nowhere covered' },
  weak: { shape: '◔', word: 'in part', long: 'Said only in part' },
  one: { shape: '◑', word: 'in one place', long: 'Covered in one place only' },
  some: { shape: '◕', word: 'in some', long: 'Covered in some of the documents asked' },
  all: { shape: '✓', word: 'covered', long: 'Covered wherever it is asked' },
  ask: { shape: '?', word: 'to judge', long: 'For you to judge' },
  decided: { shape: '⊘', word: 'set aside', long: 'Set aside by a reviewer' },
  'not-asked': {
    shape: '·',
    word: 'not asked',
    long: 'Not asked: no document here is of the kind that is asked, or speaks of it',
  },
}
