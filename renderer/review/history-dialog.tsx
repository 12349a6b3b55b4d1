import { Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { dateAndTime } from '../../engine/labels/dates.ts'
import type { TrailEntry } from '../../host/bridge/contract/documents.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { PlainDialog } from '../ui/plain-dialog.tsx'

/** Everything that was done to a document, the newest first, by whom and when. */
export function HistoryDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const host = useHost()
  const [trail, setTrail] = useState<readonly TrailEntry[]>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    host.trail({ document: id }).then(setTrail, failure => setError(sentenceOf(failure)))
  }, [host, id])
  return (
    <PlainDialog title="History" close={close}>
      {error ?? (trail ? null : <Spinner label="Looking" />)}
      <table className="history">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {trail?.map(entry => (
            <tr key={`${entry.when}${entry.what}${entry.finding}`}>
              <td>{dateAndTime(entry.when)}</td>
              <td>{entry.who || 'Not named'}</td>
              <td>
                {whatWasDone(entry)}
                {entry.rule ? (
                  <span className="quiet">
                    {' '}
                    {entry.rule}
                    {entry.ruleVersion ? `, rules ${entry.ruleVersion}` : ''}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PlainDialog>
  )
}

/** "Dismissed “Right to be accompanied”: Covered in another document". */
function whatWasDone({ what, title, quote, reason }: TrailEntry): string {
  const about = quote ?? title
  const named = about === undefined || what.includes(`“${about}”`) ? what : `${what} “${about}”`
  return reason === undefined || reason === quote ? named : `${named}: ${reason}`
}
