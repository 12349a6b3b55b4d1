import type { WordingVerdict } from '../review/finding.ts'
import type { Label } from './label.ts'

/** Verdicts on wordings, the most serious first. */
export const wordingLabels: Readonly<Record<WordingVerdict, Label>> = {
  avoid: { shape: '▲', word: 'avoid', long: 'Avoid' },
  depends: { shape: '◆', word: 'depends', long: 'Depends on context' },
  noncommittal: { shape: '≈', word: 'commitment', long: 'Weak commitment' },
  style: { shape: '▪', word: 'style', long: 'Style' },
}

export const wordingVerdicts = Object.keys(wordingLabels) as readonly WordingVerdict[]
