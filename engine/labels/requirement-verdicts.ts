import type { RequirementVerdict } from '../review/finding.ts'
import type { Label } from './label.ts'

/** Verdicts on requirements, the most serious first. */
export const requirementLabels: Readonly<Record<RequirementVerdict, Label>> = {
  missing: { shape: '✕', word: 'missing', long: 'Missing' },
  weak: { shape: '◐', word: 'weak', long: 'Weak' },
  ask: { shape: '?', word: 'to judge', long: 'For you to judge' },
  covered: { shape: '✓', word: 'covered', long: 'Covered' },
}

export const requirementVerdicts = Object.keys(requirementLabels) as readonly RequirementVerdict[]
