import type { PlainRules, RuleSet } from '../../engine/rules/load.ts'
import type { Rule } from '../../engine/rules/schema.ts'

/** Rules with only those that are wanted, as plain data. */
export function onlyRules(rules: PlainRules, wanted: (rule: Rule) => boolean): PlainRules {
  return withSets(
    rules,
    rules.sets.map(set => ({ ...set, rules: set.rules.filter(wanted) })),
  )
}

/** Rules with one in the place of that of its id, or as the last of its set; without it where there is none. */
export function rulesWith(rules: PlainRules, id: string, rule: Rule | undefined): PlainRules {
  const isThere = rules.sets.some(set => set.rules.some(one => one.id === id))
  return withSets(
    rules,
    rules.sets.map(set => {
      const own = set.rules.flatMap(one => (one.id === id ? (rule ?? []) : one))
      return { ...set, rules: !isThere && rule?.set === set.name ? [...own, rule] : own }
    }),
  )
}

/** The graphs of the phrases would be those of other rules. */
function withSets(
  { english, typeCues, nationCues, scopeCues, lists }: PlainRules,
  sets: readonly RuleSet[],
): PlainRules {
  return { sets, english, typeCues, nationCues, scopeCues, lists }
}
