import { Button } from '@fluentui/react-components'
import { longDate } from '../../engine/labels/dates.ts'
import type { RemovedSummary } from '../../host/bridge/contract/documents.ts'
import { PlainDialog } from '../ui/plain-dialog.tsx'

interface Properties {
  readonly removed: readonly RemovedSummary[]
  readonly restore: (id: string) => void
  readonly deleteForGood: (id: string, name: string) => void
  readonly close: () => void
}

/** The documents that were removed from the library: each can be restored for thirty days, or deleted for good now. */
export function RemovedDialog({ removed, restore, deleteForGood, close }: Properties) {
  return (
    <PlainDialog title="Removed documents" close={close}>
      <p>
        A removed document is kept for thirty days with its versions, decisions and notes, and is then deleted for good.
      </p>
      {removed.length === 0 ? <p>There are none.</p> : null}
      <ul className="removed-list">
        {removed.map(({ id, name, removedAt, keptUntil }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <span className="quiet">
                Removed {longDate(removedAt)}, kept until {longDate(keptUntil)}
              </span>
            </div>
            <Button size="small" onClick={() => restore(id)} aria-label={`Restore ${name}`}>
              Restore
            </Button>
            <Button size="small" onClick={() => deleteForGood(id, name)} aria-label={`Delete ${name} for good`}>
              Delete for good…
            </Button>
          </li>
        ))}
      </ul>
    </PlainDialog>
  )
}
