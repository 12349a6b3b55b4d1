import type { Profile } from './profile.ts'
import type { Fix, Rule } from './schema.ts'

/** A rule whose suggestion is the organisation's own standard wording, where it has one for what the rule asks. */
export function withHouseClause(rule: Rule, { clauses }: Pick<Profile, 'clauses'>): Rule {
  const clause = clauses?.[rule.id]
  if (clause === undefined || rule.kind !== 'requirement') return rule
  const fix: Fix = { wording: clause, house: true }
  return { ...rule, fix }
}
