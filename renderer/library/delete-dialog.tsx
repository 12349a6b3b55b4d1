import { FormDialog } from '../ui/form-dialog.tsx'

interface Properties {
  readonly name: string
  readonly deleteForGood: () => void
  readonly busy: boolean
  readonly close: () => void
}

/** Asks before a document is deleted for good, and says what goes and what stays. */
export function DeleteDialog({ name, deleteForGood, busy, close }: Properties) {
  return (
    <FormDialog
      title={`Delete “${name}” for good?`}
      submitLabel="Delete for good"
      submit={deleteForGood}
      ready
      busy={busy}
      close={close}
    >
      <p>
        Its versions, reviews, decisions and notes are deleted from the workspace on this computer. This cannot be
        undone.
      </p>
      <p>
        The trail keeps what was done, by which reviewer and when, without the document’s name or words. Your own file,
        and reports and annotated files that you have saved, stay where they are.
      </p>
    </FormDialog>
  )
}
