import { Button, Checkbox } from '@fluentui/react-components'
import type { DecisionState } from '../../engine/decision.ts'
import type { Look, Tab } from './entries.ts'
import type { Filter } from './filtering.ts'
import type { ListEvent } from './list-state.ts'
import { looks, stateWords, strengthWords } from './looks.ts'

const looksOf: Record<Tab, readonly Look[]> = {
  gaps: ['missing', 'weak', 'ask'],
  language: ['avoid', 'depends', 'soft', 'style'],
  covered: [],
  own: [],
}

/** By what the list can be narrowed: verdict, strength and decision. */
export function FilterPanel({
  filter,
  tab,
  tell,
}: {
  readonly filter: Filter
  readonly tab: Tab
  readonly tell: (event: ListEvent) => void
}) {
  const states = Object.entries(stateWords) as [DecisionState, string][]
  return (
    <div className="filters">
      {looksOf[tab].length === 0 ? null : (
        <fieldset>
          <legend>Verdict</legend>
          {looksOf[tab].map(look => (
            <Checkbox
              key={look}
              label={looks[look].long}
              checked={filter.looks.includes(look)}
              onChange={() => tell({ kind: 'filter', filter: { ...filter, looks: toggled(filter.looks, look) } })}
            />
          ))}
        </fieldset>
      )}
      {tab === 'gaps' || tab === 'covered' ? (
        <fieldset>
          <legend>Strength</legend>
          {Object.entries(strengthWords).map(([strength, label]) => (
            <Checkbox
              key={strength}
              label={label}
              checked={filter.strengths.includes(strength)}
              onChange={() =>
                tell({ kind: 'filter', filter: { ...filter, strengths: toggled(filter.strengths, strength) } })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <fieldset>
        <legend>Decision</legend>
        {states.map(([state, label]) => (
          <Checkbox
            key={state}
            label={label}
            checked={filter.states.includes(state)}
            onChange={() => tell({ kind: 'filter', filter: { ...filter, states: toggled(filter.states, state) } })}
          />
        ))}
      </fieldset>
      <Button
        size="small"
        onClick={() => tell({ kind: 'filter', filter: { ...filter, looks: [], strengths: [], states: [] } })}
      >
        Show all
      </Button>
    </div>
  )
}

function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter(v => v !== value) : [...list, value]
}
