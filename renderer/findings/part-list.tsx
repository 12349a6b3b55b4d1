import { Link } from '@fluentui/react-components'
import { partLabelOf } from '../../engine/labels/part-states.ts'
import type { RequirementVerdict } from '../../engine/review/finding.ts'
import type { Part, PartState } from '../../engine/review/parts.ts'
import { shortened } from './passage-list.tsx'
import { usePassages } from './passages-context.tsx'

interface Properties {
  readonly parts: readonly Part[]
  /** The verdict on the whole. */
  readonly verdict: RequirementVerdict
}

/** How much of a part’s passage a card shows, in characters. */
const partLength = 90

/** The named parts of a requirement as a checklist: how each stands, by shape and word, and the passage that says it as a link. */
export function PartList({ parts, verdict }: Properties) {
  const { show, sectionOf } = usePassages()
  return (
    <ul className="parts">
      {parts.map(({ element, name, state, passage }) => (
        <li key={element} className="part-row">
          <PartMark state={state} verdict={verdict} />
          <span>
            {name}
            {passage ? (
              <span className="part-passage">
                <Link className="passage-link" onClick={() => show(passage)}>
                  {shortened(passage.quote, partLength)}
                </Link>
                <span className="quiet"> {sectionOf(passage.block)}</span>
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function PartMark({ state, verdict }: { readonly state: PartState; readonly verdict: RequirementVerdict }) {
  const { shape, long } = partLabelOf(state, verdict)
  return (
    <span className="part-state" data-state={verdict === 'missing' && state === 'there' ? 'elsewhere' : state}>
      <span aria-hidden="true">{shape}</span> {long}
    </span>
  )
}
