import type { DatabaseSync } from 'node:sqlite'
import { withHouseClause } from '../../engine/rules/house-clauses.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import { readProfile } from '../workspace/settings.ts'
import { rulesFoundBy } from '../workspace/snapshots.ts'

/** The rules that a review's findings refer to, as it was made, with the organisation's own clauses as they are now. */
export function rulesOfReview(db: DatabaseSync, review: string): readonly Rule[] {
  const profile = readProfile(db)
  return rulesFoundBy(db, review).map(rule => withHouseClause(rule, profile))
}
