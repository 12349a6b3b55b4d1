import type { DatabaseSync } from 'node:sqlite'
import type { NotApplied } from '../../engine/review/applicability.ts'
import type { RuleSetInfo } from '../../engine/rules/schema.ts'
import { type KeptReview, outcomesOf } from '../workspace/reviews.ts'
import { setsOfRules, snapshotSets } from '../workspace/snapshots.ts'

const off: ReadonlySet<NotApplied> = new Set(['switched-off', 'off-for-type', 'off-for-document'])

/** The rule sets that were on in a review. A review from before this was recorded lists every set. */
export function setsUsed(db: DatabaseSync, { id, snapshot }: KeptReview): readonly RuleSetInfo[] {
  const sets = snapshotSets(db, snapshot)
  const outcomes = outcomesOf(db, id)
  if (!outcomes) return sets
  const setOf = setsOfRules(db, snapshot)
  const on = outcomes.filter(outcome => outcome.kind !== 'not-applied' || !off.has(outcome.because))
  const used = new Set(on.map(outcome => setOf.get(outcome.rule)))
  return sets.filter(set => used.has(set.name))
}
