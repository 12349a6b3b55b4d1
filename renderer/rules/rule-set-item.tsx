import { AccordionHeader, AccordionItem, AccordionPanel, Switch } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { type NamedType, typeName } from '../../engine/rules/document-types.ts'
import type { RuleLine, RuleSetLine } from '../../host/bridge/contract/rules.ts'
import { verdictDisplay } from '../verdicts/verdict-display.ts'

interface Properties {
  readonly set: RuleSetLine
  readonly types: readonly NamedType[]
  readonly switchSet: (name: string, on: boolean) => void
  readonly switchRule: (id: string, on: boolean) => void
  /** Shows everything about a rule. */
  readonly show: (id: string) => void
}

/** A rule set with its switch, which opens into its rules with theirs. */
export function RuleSetItem({ set, types, switchSet, switchRule, show }: Properties) {
  return (
    <AccordionItem value={set.name}>
      <div className="set-head">
        <AccordionHeader as="h2">
          {set.title}
          <span className="quiet"> {counted(set.rules.length, 'rule')}</span>
        </AccordionHeader>
        <Switch
          checked={set.on}
          aria-label={`${set.title}: use this set`}
          onChange={(_, data) => switchSet(set.name, data.checked)}
        />
      </div>
      <AccordionPanel>
        <p className="quiet">{set.about}</p>
        <ul className="rule-list">
          {set.rules.map(rule => (
            <li key={rule.card.id}>
              <Switch
                checked={rule.on && set.on}
                disabled={!set.on}
                aria-label={`${rule.card.id}: use this rule`}
                onChange={(_, data) => switchRule(rule.card.id, data.checked)}
              />
              <button type="button" className="rule-title" onClick={() => show(rule.card.id)}>
                <span className="quiet">{rule.card.id}</span> {nameOfRule(rule.card)}
              </button>
              <span className="quiet rule-kind">{kindOf(rule, types)}</span>
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  )
}

function kindOf({ card, applies }: RuleLine, types: readonly NamedType[]): string {
  const what = card.kind === 'requirement' ? strengthLabels[card.strength] : verdictDisplay[card.verdict].long
  const where = applies.length === 0 ? 'all documents' : applies.map(type => typeName(type, types)).join(', ')
  return `${what} · ${where}`
}
