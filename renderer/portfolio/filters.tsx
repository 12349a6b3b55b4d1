import { Button, Field, Select } from '@fluentui/react-components'
import { sentenceCase } from '../../engine/labels/sentence-case.ts'
import type { DocumentState } from '../../engine/portfolio/record.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { documentStateLabels } from './document-states.ts'
import { isFiltered, type PortfolioChoices } from './portfolio-choices.ts'

interface Properties {
  readonly choices: PortfolioChoices
  readonly from: PortfolioView['choices']
  readonly choose: (some: {
    readonly type?: string | undefined
    readonly owner?: string | undefined
    readonly state?: DocumentState | undefined
  }) => void
}

/** Which documents are looked at: by type, by owner, and by how far their review has come. */
export function Filters({ choices, from, choose }: Properties) {
  return (
    <fieldset className="portfolio-filters">
      <legend className="for-readers">Which documents</legend>
      <Choice
        label="Type"
        all="All types"
        value={choices.type}
        options={from.types.map(({ type, name, documents }) => [type, sentenceCase(name), documents])}
        choose={type => choose({ type })}
      />
      <Choice
        label="Owner"
        all="All owners"
        value={choices.owner}
        options={from.owners.map(({ owner, documents }) => [owner, owner === '' ? 'None named' : owner, documents])}
        choose={owner => choose({ owner })}
      />
      <Choice
        label="Review"
        all="All, however far"
        value={choices.state}
        options={from.states.map(({ state, documents }) => [state, documentStateLabels[state], documents])}
        choose={state => choose({ state })}
      />
      {isFiltered(choices) ? (
        <Button onClick={() => choose({ type: undefined, owner: undefined, state: undefined })}>Show all</Button>
      ) : null}
    </fieldset>
  )
}

interface ChoiceProperties<Value extends string> {
  readonly label: string
  readonly all: string
  readonly value: Value | undefined
  readonly options: readonly (readonly [value: Value, name: string, documents: number])[]
  readonly choose: (value: Value | undefined) => void
}

function Choice<Value extends string>({ label, all, value, options, choose }: ChoiceProperties<Value>) {
  const index = options.findIndex(([option]) => option === value)
  return (
    <Field label={label}>
      <Select value={index} onChange={(_, data) => choose(options[Number(data.value)]?.[0])}>
        <option value={-1}>{all}</option>
        {options.map(([option, name, documents], i) => (
          <option key={option} value={i}>
            {name} ({documents})
          </option>
        ))}
      </Select>
    </Field>
  )
}
