import { Button, Spinner } from '@fluentui/react-components'
import { useState } from 'react'
import type { EditProblem, FieldChange } from '../../engine/action-plan/edits.ts'
import { counted } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import type { PlanFromFile } from '../../host/bridge/contract/action-plan.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { DialogFrame } from '../ui/dialog-frame.tsx'

/** A workbook with what it would change. */
export interface FileRead {
  readonly name: string
  readonly bytes: Uint8Array
  readonly found: PlanFromFile
}

interface Properties {
  readonly read: FileRead
  readonly done: (taken: PlanFromFile) => void
  readonly close: () => void
}

/** What a filled-in workbook would change, from what to what, and what in it could not be read; taken over only when asked. */
export function FromFileDialog({ read, done, close }: Properties) {
  const host = useHost()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const { changes, problems } = read.found
  const take = () => {
    setBusy(true)
    host.takePlan({ bytes: read.bytes }).then(done, failure => {
      setError(sentenceOf(failure))
      setBusy(false)
    })
  }
  const actions =
    changes.length === 0 ? (
      <Button appearance="primary" onClick={close}>
        Close
      </Button>
    ) : (
      <>
        <Button onClick={close}>Leave as it is</Button>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={take}
        >
          Take over
        </Button>
      </>
    )
  return (
    <DialogFrame
      title={`What ${read.name} would change`}
      close={close}
      actions={actions}
      className="plain-dialog"
      isRead
    >
      {error === undefined ? null : <p role="alert">{error} Nothing was changed.</p>}
      {changes.length === 0 ? (
        <p>Nothing: what the file says is what the plan says already.</p>
      ) : (
        <Changes changes={changes} />
      )}
      <Problems problems={problems} />
    </DialogFrame>
  )
}

function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <table className="from-file">
      <caption>{counted(changes.length, 'change')}</caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">Field</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ about, field, from, to }) => (
          <tr key={`${about} ${field}`}>
            <th scope="row">{about}</th>
            <td>{field}</td>
            <td>{valueShown(field, from)}</td>
            <td>{valueShown(field, to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Problems({ problems }: { readonly problems: readonly EditProblem[] }) {
  if (problems.length === 0) return null
  return (
    <>
      <h3>What could not be read, or is not there</h3>
      <ul>
        {problems.map(({ sheet, row, message }) => (
          <li key={`${sheet} ${row ?? ''} ${message}`}>
            <span className="quiet">{row === undefined ? sheet : `${sheet}, row ${row}`}</span> {message}
          </li>
        ))}
      </ul>
    </>
  )
}

function valueShown(field: string, value: string): string {
  if (value === '') return 'empty'
  return field === 'Due' ? longDate(value) : value
}
