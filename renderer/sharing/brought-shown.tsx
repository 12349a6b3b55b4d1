import { Link } from '@fluentui/react-components'
import type { Brought } from '../../host/bridge/contract/sharing.ts'
import { reviewLink } from '../ui/use-route.ts'
import { outcomeOf, summaryOf } from './outcome-words.ts'

/** So many documents are listed. */
const most = 200

/** What became of the documents of a file; those with nothing new are only counted. */
export function BroughtShown({ brought, close }: { readonly brought: Brought; readonly close: () => void }) {
  const changed = brought.documents.filter(({ kind, note }) => kind !== 'unchanged' || note !== undefined)
  return (
    <>
      <p role="status">{summaryOf(brought)}</p>
      {brought.left > 0 ? <p>What was brought in stays. Bring the file in again to go on.</p> : null}
      <ul className="sharing-outcomes">
        {brought.refused.map(({ name, message }) => (
          <li key={name}>
            <b>{name}</b> <span>Refused: {message}</span>
          </li>
        ))}
        {changed.slice(0, most).map(one => (
          <li key={one.document}>
            <Link href={reviewLink({ document: one.document })} onClick={close}>
              {one.name}
            </Link>{' '}
            <span>{outcomeOf(one)}</span>
          </li>
        ))}
      </ul>
      {changed.length > most ? <p className="quiet">The other documents are in the library.</p> : null}
    </>
  )
}
