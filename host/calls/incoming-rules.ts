import { sha256Of } from '../files/sha256.ts'
import type { IncomingReview } from '../sharing/incoming.ts'
import type { IncomingWithRules } from '../sharing/work.ts'
import { keepSnapshot, type RuleSnapshot, snapshotOf } from '../workspace/snapshots.ts'
import type { HostContext } from './context.ts'

/** The rules of reviews in one file, by the keys that they have there. */
export type IncomingRules = Map<
  string,
  { readonly key: string; readonly own: boolean; readonly snapshot: RuleSnapshot }
>

/**
 * Notes rules that came in a file. Only rules that are word for word those in use here count as the same: any others get a key of their
 * content, so that a file cannot pass its rules off as ours.
 */
export function noteRules(
  { rulesKey, loaded }: HostContext,
  rules: IncomingRules,
  came: IncomingWithRules['rules'],
): void {
  for (const [key, one] of came) {
    rules.set(
      key,
      one === 'own'
        ? { key: rulesKey, own: true, snapshot: snapshotOf(loaded) }
        : { key: `shared-${one.hash}`, own: false, snapshot: one.snapshot },
    )
  }
}

/**
 * Keeps the rules of a review from a file, and returns under which key, and with which rules, profile and switches it counts as made.
 * Part of a transaction.
 */
export function keepRulesOf(
  { db }: HostContext,
  rules: IncomingRules,
  review: IncomingReview,
): { readonly snapshot: string; readonly madeWith: string } {
  const known = rules.get(review.snapshot)
  if (!known) throw new Error(`the file has no rules ${review.snapshot}`)
  keepSnapshot(db, known.key, known.snapshot)
  const madeWith = known.own ? review.madeWith : sha256Of(JSON.stringify([known.key, review.madeWith]))
  return { snapshot: known.key, madeWith }
}
