import { counted } from '../../engine/labels/counts.ts'
import { notAppliedLabels } from '../../engine/labels/not-applied.ts'
import type { CellRequirement } from '../../host/bridge/contract/portfolio.ts'

interface Properties {
  readonly requirements: readonly CellRequirement[]
  /** Nothing else is shown, so that they are not folded away. */
  readonly alone: boolean
}

/** The requirements that a document is not asked for, each with the one reason. */
export function NotAskedList({ requirements, alone }: Properties) {
  if (requirements.length === 0) return null
  return (
    <details className="not-asked" open={alone}>
      <summary>{counted(requirements.length, 'requirement is', 'requirements are')} not asked of this document</summary>
      <ul>
        {requirements.map(({ rule, name, notAsked }) => (
          <li key={rule}>
            <span className="quiet">{rule}</span> {name}
            {notAsked === undefined ? null : <span className="quiet"> {notAppliedLabels[notAsked]}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
