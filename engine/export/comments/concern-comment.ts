import type { Concern } from '../../priority/concerns.ts'
import type { Finding, WordingFinding } from '../../review/finding.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { type CommentText, mostOfGap, mostOfWording } from './comment-text.ts'
import { gapComment } from './gap-comment.ts'
import { reviewerComment } from './reviewer-comment.ts'
import { wordingComment } from './wording-comment.ts'

/** The text of the comment on one concern. `reserved` words are left for naming the place. */
export function concernComment(
  report: Report,
  { findings }: Concern,
  names: PlaceNames,
  reserved: number,
): CommentText {
  const [first, ...others] = findings
  switch (first.kind) {
    case 'requirement':
      return gapComment(report, first, mostOfGap - reserved)
    case 'wording':
      return wordingComment(report, [first, ...others.filter(isWording)], names, mostOfWording - reserved)
    case 'reviewer':
      return reviewerComment(first, mostOfWording - reserved)
    default:
      return first satisfies never
  }
}

function isWording(finding: Finding): finding is WordingFinding {
  return finding.kind === 'wording'
}
