import type { RuleSetLine } from '../../host/bridge/contract/rules.ts'

/** The sets with those of their rules that have every word of a search. */
export function matchingRules(sets: readonly RuleSetLine[], query: string): readonly RuleSetLine[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return sets
  return sets.flatMap(set => {
    const rules = set.rules.filter(({ card }) => {
      const text =
        `${card.id} ${card.title} ${card.why} ${card.source} ${card.traces.join(' ')} ${set.title}`.toLowerCase()
      return words.every(word => text.includes(word))
    })
    return rules.length === 0 ? [] : [{ ...set, rules }]
  })
}
