import { Link } from '@fluentui/react-components'
import { LongList } from '../ui/long-list.tsx'

interface Properties {
  readonly title: string
  /** What they are, for people who only hear it. */
  readonly of: string
  readonly children: readonly {
    readonly id: string
    readonly name: string
    readonly detail?: string
    readonly show: () => void
  }[]
}

/** Recommendations or requirements under their heading, each leading to its row of a table. */
export function RowLinks({ title, of, children }: Properties) {
  if (children.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <LongList items={children} of={of}>
        {({ id, name, detail, show }) => (
          <li key={id} className="row-link">
            <span className="quiet">{id}</span>
            <span>
              <Link onClick={show}>{name}</Link>
              {detail === undefined ? null : <span className="quiet">{detail}</span>}
            </span>
          </li>
        )}
      </LongList>
    </>
  )
}
