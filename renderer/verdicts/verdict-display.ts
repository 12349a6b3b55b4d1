import type { Label } from '../../engine/labels/label.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { reviewerFindingLabel } from '../../engine/labels/reviewer-finding.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { RequirementVerdict, WordingVerdict } from '../../engine/review/finding.ts'

/** What a finding asks of the reader: the verdict of a rule, or that a reviewer added it. */
export type Verdict = RequirementVerdict | WordingVerdict | 'added'

/** How each verdict is told apart without colour. */
export const verdictDisplay: Readonly<Record<Verdict, Label>> = {
  ...requirementLabels,
  ...wordingLabels,
  added: reviewerFindingLabel,
}
