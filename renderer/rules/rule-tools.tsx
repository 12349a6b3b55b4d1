import { Button, SearchBox, Select } from '@fluentui/react-components'
import { typeTitle } from '../../engine/labels/document-types.ts'
import { strengthLabels, strengths } from '../../engine/labels/strengths.ts'
import { wordingLabels, wordingVerdicts } from '../../engine/labels/wording-verdicts.ts'
import type { RulesOverview } from '../../host/bridge/contract/rules.ts'
import { firstRuleChoices, isNarrowed, type RuleChoices } from './rule-choices.ts'

interface Properties {
  readonly rules: RulesOverview
  readonly choices: RuleChoices
  readonly change: (some: Partial<RuleChoices>) => void
  /** "12 of 704 rules". */
  readonly count: string
}

/** What the list of rules can be narrowed by, and its order. */
export function RuleTools({ rules, choices, change, count }: Properties) {
  return (
    <search className="rule-tools">
      <SearchBox
        placeholder="Find a rule"
        aria-label="Find a rule"
        value={choices.query}
        onChange={(_, data) => change({ query: data.value })}
      />
      <Select aria-label="Set" value={choices.set} onChange={(_, { value }) => change({ set: value })}>
        <option value="">Every set</option>
        {rules.sets.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Strength"
        value={choices.strength}
        onChange={(_, { value }) => change({ strength: value as RuleChoices['strength'] })}
      >
        <option value="">Every strength</option>
        <optgroup label="Requirements">
          {strengths.map(strength => (
            <option key={strength} value={strength}>
              {strengthLabels[strength]}
            </option>
          ))}
        </optgroup>
        <optgroup label="Wordings">
          {wordingVerdicts.map(verdict => (
            <option key={verdict} value={verdict}>
              {wordingLabels[verdict].long}
            </option>
          ))}
        </optgroup>
      </Select>
      <Select aria-label="Document type" value={choices.type} onChange={(_, { value }) => change({ type: value })}>
        <option value="">For any document</option>
        {rules.types.map(({ type }) => (
          <option key={type} value={type}>
            {typeTitle(type, rules.types)}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Used"
        value={choices.used}
        onChange={(_, { value }) => change({ used: value as RuleChoices['used'] })}
      >
        <option value="">On and off</option>
        <option value="on">On</option>
        <option value="off">Off</option>
      </Select>
      <Select
        aria-label="Order"
        value={choices.by}
        onChange={(_, { value }) => change({ by: value as RuleChoices['by'] })}
      >
        <option value="set">By set</option>
        <option value="fires">Found most first</option>
        <option value="dismissed">Disagreed most first</option>
      </Select>
      {isNarrowed(choices) ? (
        <Button onClick={() => change({ ...firstRuleChoices, tab: choices.tab, by: choices.by })}>Show all</Button>
      ) : null}
      <span className="quiet" role="status">
        {count}
      </span>
    </search>
  )
}
