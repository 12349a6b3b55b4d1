import type { RequirementVerdict, WordingVerdict } from '../review/finding.ts'
import type { DocumentType } from '../rules/document-types.ts'
import type { Requirement } from '../rules/schema.ts'

export type Strength = Requirement['strength']

/** A word and a shape, so that no reader depends on colour. */
export interface Label {
  readonly word: string
  readonly shape: string
}

/** Verdicts on requirements, the gravest first. */
export const requirementLabels: Record<RequirementVerdict, Label> = {
  missing: { word: 'Missing', shape: '✕' },
  weak: { word: 'Weak', shape: '◐' },
  ask: { word: 'For you to judge', shape: '?' },
  covered: { word: 'Covered', shape: '✓' },
}

/** Verdicts on wordings, the gravest first. */
export const wordingLabels: Record<WordingVerdict, Label> = {
  avoid: { word: 'Avoid', shape: '■' },
  depends: { word: 'Depends on context', shape: '◆' },
  noncommittal: { word: 'Weak commitment', shape: '◐' },
  style: { word: 'Style', shape: '○' },
}

/** How binding a requirement is, the firmest first. */
export const strengthLabels: Record<Strength, string> = {
  law: 'Required by law',
  code: 'Expected by a code of practice',
  practice: 'Good practice',
  review: 'Asked for by the independent review',
}

/** What each type of document is called. */
export const typeLabels: Record<DocumentType, string> = {
  grievance: 'grievance policy',
  disciplinary: 'disciplinary policy',
  edi: 'equality, diversity and inclusion policy',
  recruitment: 'recruitment policy',
  dignity: 'dignity at work policy',
  supervision: 'supervision and appraisal policy',
  eia: 'equality impact assessment',
  programme: 'programme plan',
  training: 'training plan',
  'terms-of-reference': 'terms of reference',
  communications: 'communications plan',
  'staff-network': 'staff network paper',
  handbook: 'handbook of several policies',
  policy: 'policy',
}

export const requirementVerdicts = Object.keys(requirementLabels) as readonly RequirementVerdict[]
export const wordingVerdicts = Object.keys(wordingLabels) as readonly WordingVerdict[]
export const strengths = Object.keys(strengthLabels) as readonly Strength[]
