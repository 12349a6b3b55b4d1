import { Switch } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import { switchedFor } from '../../engine/labels/switched-for.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import type { RuleSetLine } from '../../host/bridge/contract/rules.ts'
import type { LongRow } from '../ui/long-table.tsx'
import { ruleLink } from '../ui/use-route.ts'
import type { Line } from './rule-lines.ts'
import { firesOf, judgedOf, strengthOf, typesOf } from './rule-words.ts'

interface SetProperties {
  readonly set: RuleSetLine
  readonly count: number
  readonly switchSet: (name: string, on: boolean) => void
  readonly row: LongRow
}

/** The head of a set with its switch, above its rules. */
export function SetRow({ set, count, switchSet, row }: SetProperties) {
  return (
    <tr className="rule-set" {...row}>
      <th scope="rowgroup" colSpan={4}>
        {set.title} <span className="quiet">{counted(count, 'rule')}</span>
        <span className="quiet rule-set-about">{set.about}</span>
      </th>
      <td>
        <Switch
          checked={set.on}
          aria-label={`${set.title}: use this set`}
          onChange={(_, data) => switchSet(set.name, data.checked)}
        />
      </td>
    </tr>
  )
}

interface RuleProperties {
  readonly line: Extract<Line, { readonly kind: 'rule' }>
  readonly types: readonly NamedType[]
  readonly documents: number
  readonly switchRule: (id: string, on: boolean) => void
  readonly row: LongRow
}

/** A rule with what became of it and its switch. */
export function RuleRow({ line: { set, rule, record }, types, documents, switchRule, row }: RuleProperties) {
  const { card } = rule
  return (
    <tr {...row}>
      <th scope="row">
        <a className="rule-title" href={ruleLink(card.id)}>
          <span className="quiet">{card.id}</span> {nameOfRule(card)}
        </a>
      </th>
      <td data-column="Strength and documents">
        {strengthOf(card)} <span className="quiet rule-types">{typesOf(rule, types)}</span>
        {rule.types.length === 0 ? null : <span className="quiet rule-types">{switchedFor(rule, types)}</span>}
      </td>
      <td data-column="Found in">{firesOf(record, card, documents) || <Nothing />}</td>
      <td data-column="Reviewers">{judgedOf(record) || <Nothing />}</td>
      <td>
        <Switch
          checked={rule.on && set.on}
          disabled={!set.on}
          aria-label={`${card.id}: use this rule`}
          onChange={(_, data) => switchRule(card.id, data.checked)}
        />
      </td>
    </tr>
  )
}

function Nothing() {
  return (
    <>
      <span className="quiet" aria-hidden="true">
        –
      </span>
      <span className="for-readers">nothing yet</span>
    </>
  )
}
