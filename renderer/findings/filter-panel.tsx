import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import { type ReactNode, useMemo } from 'react'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { type Verdict, verdictDisplay } from '../verdicts/verdict-display.ts'
import type { Entry, Tab } from './entries.ts'
import { allOf, type Filter } from './filtering.ts'
import { recommendationWords } from './grouping.ts'
import { useListDispatch, useListState } from './list-context.tsx'

const verdictsOf: Record<Tab, readonly Verdict[]> = {
  gaps: ['missing', 'weak', 'ask'],
  language: ['avoid', 'depends', 'noncommittal', 'style'],
  covered: [],
  added: [],
}

/** What the list can be narrowed by: topic, recommendation, verdict, strength and decision. */
export function FilterPanel({ entries }: { readonly entries: readonly Entry[] }) {
  const { tab, filter } = useListState()
  const dispatch = useListDispatch()
  const narrow = (some: Partial<Filter>) => dispatch({ kind: 'filter', filter: { ...filter, ...some } })
  const verdicts = verdictsOf[tab].map(verdict => [verdict, verdictDisplay[verdict].long] as const)
  return (
    <div className="filters">
      <div className="filter-choices">
        <Topics entries={entries} topic={filter.topic} change={topic => narrow({ topic })} />
        <Recommendations
          entries={entries}
          recommendation={filter.recommendation}
          change={recommendation => narrow({ recommendation })}
        />
      </div>
      {verdicts.length === 0 ? null : (
        <Choices
          legend="Verdict"
          choices={verdicts}
          chosen={filter.verdicts}
          change={changed => narrow({ verdicts: changed })}
        />
      )}
      {tab === 'gaps' || tab === 'covered' ? (
        <Choices
          legend="Strength"
          choices={Object.entries(strengthLabels)}
          chosen={filter.strengths}
          change={strengths => narrow({ strengths })}
        />
      ) : null}
      <Choices
        legend="Decision"
        choices={Object.entries(decisionLabels) as [keyof typeof decisionLabels, string][]}
        chosen={filter.states}
        change={states => narrow({ states })}
      />
      <Button size="small" onClick={() => narrow(allOf)}>
        Show all
      </Button>
    </div>
  )
}

interface TopicsProperties {
  readonly entries: readonly Entry[]
  readonly topic: string
  readonly change: (topic: string) => void
}

function Topics({ entries, topic, change }: TopicsProperties) {
  const topics = useMemo(() => [...new Set(entries.map(entry => entry.set))], [entries])
  return (
    <Choice label="Topic" all="All topics" value={topic} change={change}>
      {topics.map(title => (
        <option key={title}>{title}</option>
      ))}
    </Choice>
  )
}

interface RecommendationsProperties {
  readonly entries: readonly Entry[]
  readonly recommendation: string
  readonly change: (recommendation: string) => void
}

function Recommendations({ entries, recommendation, change }: RecommendationsProperties) {
  const traced = useMemo(
    () => [...new Set(entries.flatMap(entry => entry.rule?.traces ?? []))].sort(byNumber),
    [entries],
  )
  if (traced.length === 0) return null
  return (
    <Choice label="Recommendation" all="All recommendations" value={recommendation} change={change}>
      {traced.map(id => (
        <option key={id} value={id}>
          {recommendationWords(id)}
        </option>
      ))}
    </Choice>
  )
}

interface ChoiceProperties {
  readonly label: string
  /** The option for no choice. */
  readonly all: string
  readonly value: string
  readonly change: (value: string) => void
  readonly children: ReactNode
}

function Choice({ label, all, value, change, children }: ChoiceProperties) {
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, data) => change(data.value)}>
        <option value="">{all}</option>
        {children}
      </Select>
    </Field>
  )
}

interface ChoicesProperties<Value extends string> {
  readonly legend: string
  readonly choices: readonly (readonly [value: Value, label: string])[]
  readonly chosen: readonly Value[]
  readonly change: (chosen: readonly Value[]) => void
}

function Choices<Value extends string>({ legend, choices, chosen, change }: ChoicesProperties<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, label]) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={() => change(chosen.includes(value) ? chosen.filter(v => v !== value) : [...chosen, value])}
        />
      ))}
    </fieldset>
  )
}

/** R before N, as the review counts them. */
function byNumber(a: string, b: string): number {
  return b.charCodeAt(0) - a.charCodeAt(0) || a.localeCompare(b)
}
