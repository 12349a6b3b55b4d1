import { Field, Select } from '@fluentui/react-components'
import type { RoundSummary } from '../../host/bridge/contract/portfolio.ts'
import type { PortfolioChoices } from './portfolio-choices.ts'

interface Properties {
  readonly choices: PortfolioChoices
  readonly rounds: readonly RoundSummary[]
  /** The round that it is compared with, if any. */
  readonly comparedWith: string | undefined
  readonly choose: (some: { readonly round?: string | undefined; readonly since?: string | undefined }) => void
}

/** Which round is shown, and what it is compared with. */
export function RoundChoices({ choices, rounds, comparedWith, choose }: Properties) {
  if (rounds.length === 0) return null
  const others = rounds.filter(({ id }) => id !== choices.round)
  return (
    <>
      <Field label="Show">
        <Select
          value={choices.round ?? ''}
          onChange={(_, { value }) => choose({ round: value === '' ? undefined : value, since: undefined })}
        >
          <option value="">As it is now</option>
          <RoundOptions rounds={rounds} />
        </Select>
      </Field>
      <Field label="Compare with">
        <Select value={comparedWith ?? 'none'} onChange={(_, { value }) => choose({ since: value })}>
          <option value="none">Nothing</option>
          <RoundOptions rounds={others} />
        </Select>
      </Field>
    </>
  )
}

function RoundOptions({ rounds }: { readonly rounds: readonly RoundSummary[] }) {
  return rounds.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}
