import { Link } from '@fluentui/react-components'
import { partLabels } from '../../engine/labels/part-states.ts'
import type { Part, PartState } from '../../engine/review/parts.ts'
import { usePassages } from './passages-context.tsx'

/** The named parts of a requirement: how each stands, by shape and word, and a link to the passage that says it. */
export function PartList({ parts }: { readonly parts: readonly Part[] }) {
  const { show, sectionOf } = usePassages()
  return (
    <ul className="parts">
      {parts.map(({ element, name, state, passage }) => (
        <li key={element} className="part-row">
          <PartMark state={state} />
          <span>
            {passage ? <Link onClick={() => show(passage)}>{name}</Link> : name}
            {passage ? <span className="quiet"> {sectionOf(passage.block)}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function PartMark({ state }: { readonly state: PartState }) {
  const { shape, long } = partLabels[state]
  return (
    <span className="part-state" data-state={state}>
      <span aria-hidden="true">{shape}</span> {long}
    </span>
  )
}
