import type { DatabaseSync } from 'node:sqlite'
import type { RuleSetInfo } from '../../engine/rules/schema.ts'
import { type KeptReview, outcomesOf } from '../workspace/reviews.ts'
import { setsOfRules, snapshotSets } from '../workspace/snapshots.ts'

/** The rule sets that were on in a review. A review from before this was recorded lists every set. */
export function setsUsed(db: DatabaseSync, { id, snapshot }: KeptReview): readonly RuleSetInfo[] {
  const sets = snapshotSets(db, snapshot)
  const outcomes = outcomesOf(db, id)
  if (!outcomes) return sets
  const setOf = setsOfRules(db, snapshot)
  const on = outcomes.filter(outcome => outcome.kind !== 'not-applied' || outcome.because !== 'switched-off')
  const used = new Set(on.map(outcome => setOf.get(outcome.rule)))
  return sets.filter(set => used.has(set.name))
}
