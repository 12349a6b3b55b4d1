import type { ReviewerFinding } from '../../engine/review/finding.ts'
import type { ReviewerFindingRow } from '../workspace/decisions.ts'

/** A finding that a reviewer added, in the form that the rest of the product uses. */
export function reviewerFindingOf({ id, at, title, why, instead, who, madeAt }: ReviewerFindingRow): ReviewerFinding {
  const offered = instead === undefined ? {} : { instead }
  return { kind: 'reviewer', id, title, why, ...offered, who, when: madeAt, occurrences: [at] }
}
