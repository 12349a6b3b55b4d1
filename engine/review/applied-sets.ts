import type { RuleSetInfo } from '../rules/schema.ts'
import type { RuleOutcome } from './review.ts'

/** The rule sets of which a review applied at least one rule. `setOf` gives the name of a rule's set by the rule's id. */
export function appliedSets(
  sets: readonly RuleSetInfo[],
  outcomes: readonly RuleOutcome[],
  setOf: (rule: string) => string | undefined,
): readonly RuleSetInfo[] {
  const applied = new Set(outcomes.flatMap(({ kind, rule }) => (kind === 'not-applied' ? [] : [setOf(rule)])))
  return sets.filter(set => applied.has(set.name))
}
