import { byDisagreement, noRecord, type RuleRecord } from '../../engine/authoring/judged/rule-record.ts'
import type { RuleLine, RuleSetLine } from '../../host/bridge/contract/rules.ts'
import type { RuleChoices } from './rule-choices.ts'

/** A line of the list: a set with how many of its rules follow, or a rule with what became of it. */
export type Line =
  | { readonly kind: 'set'; readonly set: RuleSetLine; readonly count: number }
  | { readonly kind: 'rule'; readonly set: RuleSetLine; readonly rule: RuleLine; readonly record: RuleRecord }

type RuleOfLine = Extract<Line, { readonly kind: 'rule' }>

/** The lines that the reader has chosen. Rules stand under their sets only in the order of the sets. */
export function linesOf(
  sets: readonly RuleSetLine[],
  records: ReadonlyMap<string, RuleRecord>,
  choices: RuleChoices,
): readonly Line[] {
  const found = sets.flatMap(set =>
    set.rules.flatMap((rule): RuleOfLine[] =>
      isChosen(set, rule, choices)
        ? [{ kind: 'rule', set, rule, record: records.get(rule.card.id) ?? noRecord(rule.card.id) }]
        : [],
    ),
  )
  if (choices.by === 'fires') return found.toSorted((a, b) => b.record.fires - a.record.fires)
  if (choices.by === 'dismissed') return found.toSorted((a, b) => byDisagreement(a.record, b.record))
  return [...Map.groupBy(found, ({ set }) => set)].flatMap(([set, rules]): Line[] => [
    { kind: 'set', set, count: rules.length },
    ...rules,
  ])
}

function isChosen(set: RuleSetLine, rule: RuleLine, { query, set: name, strength, type, used }: RuleChoices): boolean {
  const { card } = rule
  const isOn = set.on && rule.on
  return (
    (name === '' || set.name === name) &&
    (strength === '' || (card.kind === 'requirement' ? card.strength : card.verdict) === strength) &&
    (type === '' || rule.applies.length === 0 || rule.applies.includes(type)) &&
    (used === '' || isOn === (used === 'on')) &&
    hasWords(set, rule, query)
  )
}

/** Whether a rule has every word of a search. */
function hasWords(set: RuleSetLine, { card }: RuleLine, query: string): boolean {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return true
  const name = card.kind === 'requirement' ? (card.name ?? '') : ''
  const text =
    `${card.id} ${name} ${card.title} ${card.why} ${card.source} ${card.traces.join(' ')} ${set.title}`.toLowerCase()
  return words.every(word => text.includes(word))
}
