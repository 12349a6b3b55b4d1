import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { Label } from '../../engine/labels/label.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { reviewerFindingLabel } from '../../engine/labels/reviewer-finding.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { Look } from './entries.ts'

/** How each look is told apart without colour. */
export const looks: Readonly<Record<Look, Label>> = {
  ...requirementLabels,
  ...wordingLabels,
  own: reviewerFindingLabel,
}

/** The name of each decision. */
export const stateWords = decisionLabels

/** The name of each strength. */
export const strengthWords = strengthLabels
