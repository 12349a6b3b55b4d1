import type { Look } from './entries.ts'

/** How each look is told apart without colour: a shape and a word, and the name of its highlight in the document. */
export const looks: Record<Look, { readonly shape: string; readonly word: string; readonly long: string }> = {
  missing: { shape: '○', word: 'missing', long: 'Missing' },
  weak: { shape: '◐', word: 'weak', long: 'Weak' },
  ask: { shape: '?', word: 'ask', long: 'For you to judge' },
  covered: { shape: '●', word: 'covered', long: 'Covered' },
  avoid: { shape: '▲', word: 'avoid', long: 'Wording to avoid' },
  depends: { shape: '◆', word: 'depends', long: 'Depends on context' },
  style: { shape: '▪', word: 'style', long: 'Matter of style' },
  noncommittal: { shape: '≈', word: 'soft', long: 'Weak commitment' },
  own: { shape: '✎', word: 'yours', long: 'Added by a reviewer' },
}

/** What each decision is called on the screen. */
export const stateWords = {
  open: 'Open',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  'not-applicable': 'Not applicable',
  discuss: 'To discuss',
} as const

/** What each strength is called on the screen. */
export const strengthWords = {
  law: 'Law',
  code: 'Statutory code',
  practice: 'Good practice',
  review: 'The review',
} as const
