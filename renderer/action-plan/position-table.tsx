import { Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { type Position, type Stand, standLabels, stands } from '../../engine/action-plan/plan.ts'
import { standingLabels } from '../../engine/labels/standings.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import type { PositionEntry } from '../../host/bridge/contract/action-plan.ts'
import { type Drafts, useDraft } from './use-draft.ts'

interface Properties {
  readonly positions: readonly Position[]
  readonly answer: (entry: PositionEntry) => Promise<void>
}

type Answer = Omit<PositionEntry, 'recommendation'>

/** Where the organisation stands on each recommendation: what its documents show, its own answer and its reason. */
export function PositionTable({ positions, answer }: Properties) {
  const [drafts] = useState<Drafts<Answer>>(() => new Map())
  return (
    <div className="plan-table" data-scroll>
      <table aria-label="Recommendations">
        <thead>
          <tr>
            <th scope="col">Recommendation</th>
            <th scope="col">What the documents show</th>
            <th scope="col">Our answer</th>
            <th scope="col">Our reason</th>
          </tr>
        </thead>
        <tbody>
          {positions.map(position => (
            <PositionRow key={position.recommendation} position={position} drafts={drafts} answer={answer} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProperties {
  readonly position: Position
  readonly drafts: Drafts<Answer>
  readonly answer: Properties['answer']
}

function PositionRow({ position, drafts, answer }: RowProperties) {
  const { recommendation, shown, said = null, reason } = position
  const draft = useDraft<Answer>(recommendation, { said, reason }, drafts, changes =>
    answer({ recommendation, said, reason, ...changes }),
  )
  const { fields, change } = draft
  const { shape, long } = standingLabels[shown]
  return (
    <tr onBlur={event => (event.currentTarget.contains(event.relatedTarget) ? undefined : draft.leave())}>
      <th scope="row">
        <span className="quiet">{recommendation}</span> {titles.get(recommendation)}
      </th>
      <td data-column="What the documents show">
        <span aria-hidden="true">{shape}</span> {long}
      </td>
      <td data-column="Our answer">
        <Select
          aria-label={`Our answer: ${recommendation}`}
          value={fields.said ?? ''}
          onChange={(_, { value }) => change({ said: value === '' ? null : (value as Stand) })}
        >
          <option value="">No answer yet</option>
          {stands.map(stand => (
            <option key={stand} value={stand}>
              {standLabels[stand]}
            </option>
          ))}
        </Select>
      </td>
      <td data-column="Our reason">
        <Textarea
          aria-label={`Our reason: ${recommendation}`}
          value={fields.reason}
          resize="vertical"
          rows={2}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </td>
    </tr>
  )
}

const titles: ReadonlyMap<string, string> = new Map(recommendations.map(({ id, title }) => [id, title]))
