import { Link } from '@fluentui/react-components'
import type { PlannedTask } from '../../engine/action-plan/plan.ts'
import { reviewLink } from '../ui/use-route.ts'

interface Properties {
  readonly task: PlannedTask
  readonly isClosed: boolean
  readonly isOverdue: boolean
  readonly leave: () => void
}

/** What an action is, how binding, and what is open: the cells that the review fills in. */
export function TaskAbout({ task, isClosed, isOverdue, leave }: Properties) {
  const { name, document, finding, binding, recommendations, reference, open, what, where, quote } = task
  return (
    <>
      <th scope="row">
        {isClosed ? (
          <strong>{name}</strong>
        ) : (
          <Link href={reviewLink({ document, finding })} onClick={leave} className="task-name">
            {name}
          </Link>
        )}
        <span className="quiet task-facts">
          {[binding, ...recommendations].filter(part => part !== '').join(' · ')} · <span>{reference}</span>
        </span>
        {isOverdue ? (
          <span className="task-mark overdue">
            <span aria-hidden="true">!</span> Overdue
          </span>
        ) : null}
        {isClosed ? (
          <span className="task-mark">
            <span aria-hidden="true">✓</span> Closed in the latest review
          </span>
        ) : null}
      </th>
      <td data-column="What is open">
        {open}
        {what === '' ? null : (
          <details>
            <summary className="quiet">What to do</summary>
            <p>{what}</p>
            {quote === '' ? null : <blockquote>“{quote}”</blockquote>}
            {where === '' ? null : <p className="quiet">{where}</p>}
          </details>
        )}
      </td>
    </>
  )
}
