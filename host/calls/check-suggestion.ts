import type { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'
import type { Finding } from '../../engine/review/finding.ts'
import { suggestionOf } from '../../engine/suggestions/suggestions.ts'
import type { StoredDocument } from '../workspace/documents.ts'
import { currentReview } from '../workspace/reviews.ts'
import { rulesOfReview } from './rules-of-review.ts'

/** Checks that a finding has a suggestion for Word. Throws UserError `bad-argument` if its rule gives only advice, or it has no rule. */
export function checkSuggestion(db: DatabaseSync, { version }: StoredDocument, finding: Finding): void {
  if (finding.kind !== 'reviewer') {
    const rules = rulesOfReview(db, currentReview(db, version.row).id)
    const rule = rules.find(({ id }) => id === finding.rule)
    if (suggestionOf(finding, rule) !== undefined) return
  }
  throw new UserError(
    'bad-argument',
    'This finding has no wording that could be a tracked change. Write the change in Word, or add a note to the comment.',
  )
}
