import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { RemovedDialog } from './removed-dialog.tsx'
import { useRemoved } from './use-removed.ts'

/** A document that is to be deleted for good, if the reader says so. */
export interface ToDelete {
  readonly id: string
  readonly name: string
}

interface Properties {
  readonly restore: (id: string) => void
  readonly deleteForGood: (id: string, name: string) => Promise<void>
  /** Asked about now. */
  readonly toDelete: ToDelete | undefined
  readonly setToDelete: (document: ToDelete | undefined) => void
}

/** What was removed from the library, by a button that is there where something was, and the question before a document is deleted. */
export function RemovedDocuments({ restore, deleteForGood, toDelete, setToDelete }: Properties) {
  const removed = useRemoved()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const confirmed = ({ id, name }: ToDelete) => {
    setBusy(true)
    deleteForGood(id, name).finally(() => {
      setBusy(false)
      setToDelete(undefined)
    })
  }
  return (
    <>
      {removed.length === 0 ? null : (
        <p className="removed-link">
          <Button appearance="subtle" size="small" onClick={() => setOpen(true)}>
            {counted(removed.length, 'removed document')}…
          </Button>
        </p>
      )}
      {open && toDelete === undefined ? (
        <RemovedDialog
          removed={removed}
          restore={restore}
          deleteForGood={(id, name) => setToDelete({ id, name })}
          close={() => setOpen(false)}
        />
      ) : null}
      {toDelete === undefined ? null : (
        <DeleteDialog
          name={toDelete.name}
          busy={busy}
          deleteForGood={() => confirmed(toDelete)}
          close={() => setToDelete(undefined)}
        />
      )}
    </>
  )
}
