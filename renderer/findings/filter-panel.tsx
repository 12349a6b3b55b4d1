import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { DecisionState } from '../../engine/decision.ts'
import type { Entry, Look, Tab } from './entries.ts'
import { allOf, type Filter } from './filtering.ts'
import { recommendationWords } from './grouping.ts'
import type { ListEvent } from './list-state.ts'
import { looks, stateWords, strengthWords } from './looks.ts'

const looksOf: Record<Tab, readonly Look[]> = {
  gaps: ['missing', 'weak', 'ask'],
  language: ['avoid', 'depends', 'noncommittal', 'style'],
  covered: [],
  own: [],
}

/** By what the list can be narrowed: topic, recommendation, verdict, strength and decision. */
export function FilterPanel({
  filter,
  tab,
  entries,
  tell,
}: {
  readonly filter: Filter
  readonly tab: Tab
  readonly entries: readonly Entry[]
  readonly tell: (event: ListEvent) => void
}) {
  const states = Object.entries(stateWords) as [DecisionState, string][]
  const topics = useMemo(() => [...new Set(entries.map(entry => entry.set))], [entries])
  const traced = useMemo(
    () => [...new Set(entries.flatMap(entry => entry.rule?.traces ?? []))].sort(asNumbered),
    [entries],
  )
  return (
    <div className="filters">
      <div className="filter-choices">
        <Field label="Topic" size="small">
          <Select
            size="small"
            value={filter.topic}
            onChange={(_, data) => tell({ kind: 'filter', filter: { ...filter, topic: data.value } })}
          >
            <option value="">All topics</option>
            {topics.map(topic => (
              <option key={topic}>{topic}</option>
            ))}
          </Select>
        </Field>
        {traced.length === 0 ? null : (
          <Field label="Recommendation" size="small">
            <Select
              size="small"
              value={filter.recommendation}
              onChange={(_, data) => tell({ kind: 'filter', filter: { ...filter, recommendation: data.value } })}
            >
              <option value="">All recommendations</option>
              {traced.map(id => (
                <option key={id} value={id}>
                  {recommendationWords(id)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
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
      <Button size="small" onClick={() => tell({ kind: 'filter', filter: { ...filter, ...allOf } })}>
        Show all
      </Button>
    </div>
  )
}

/** R before N, as the review counts them. */
function asNumbered(a: string, b: string): number {
  return b.charCodeAt(0) - a.charCodeAt(0) || a.localeCompare(b)
}

function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter(v => v !== value) : [...list, value]
}
