import type { RequirementVerdict, WordingVerdict } from '../../engine/review/finding.ts'

/** What a finding asks of the reader: the verdict of a rule, or that a reviewer added it. */
export type Verdict = RequirementVerdict | WordingVerdict | 'added'

/** How each verdict is told apart without colour: by a shape and a word, or by its whole name. */
export const verdictDisplay: Record<Verdict, { readonly shape: string; readonly word: string; readonly long: string }> =
  {
    missing: { shape: '○', word: 'missing', long: 'Missing' },
    weak: { shape: '◐', word: 'weak', long: 'Weak' },
    ask: { shape: '?', word: 'ask', long: 'For you to judge' },
    covered: { shape: '●', word: 'covered', long: 'Covered' },
    avoid: { shape: '▲', word: 'avoid', long: 'Wording to avoid' },
    depends: { shape: '◆', word: 'depends', long: 'Depends on context' },
    style: { shape: '▪', word: 'style', long: 'Matter of style' },
    noncommittal: { shape: '≈', word: 'soft', long: 'Weak commitment' },
    added: { shape: '✎', word: 'added', long: 'Added by a reviewer' },
  }

/** What each decision is called on the screen. */
export const decisionWords = {
  open: 'Open',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  'not-applicable': 'Not applicable',
  discuss: 'For discussion',
} as const

/** What each strength is called on the screen. */
export const strengthWords = {
  law: 'Law',
  code: 'Statutory code',
  practice: 'Good practice',
  review: 'The review',
} as const
