import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import type { RoundSummary } from '../../host/bridge/contract/portfolio.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { PlainDialog } from '../ui/plain-dialog.tsx'

interface Properties {
  readonly rounds: readonly RoundSummary[]
  readonly close: () => void
  /** Called for a round that is gone. */
  readonly removed: (id: string) => void
}

/** The rounds that were kept, to rename or to remove. */
export function RoundsDialog({ rounds, close, removed }: Properties) {
  const host = useHost()
  const [toRemove, setToRemove] = useState<RoundSummary>()
  const [error, setError] = useState<string>()
  if (toRemove) {
    const back = () => setToRemove(undefined)
    return (
      <FormDialog
        title={`Remove the round “${toRemove.name}”?`}
        submitLabel="Remove the round"
        submit={() => {
          host.removeRound({ round: toRemove.id }).then(
            () => {
              removed(toRemove.id)
              back()
            },
            failure => {
              setError(sentenceOf(failure))
              back()
            },
          )
        }}
        ready
        close={back}
      >
        <p>
          It can then no longer be shown or compared with, and this cannot be undone. Your documents, reviews and
          decisions stay.
        </p>
      </FormDialog>
    )
  }
  return (
    <PlainDialog title="Rounds" close={close}>
      {error === undefined ? null : <p role="alert">{error}</p>}
      {rounds.length === 0 ? <p>No round is kept.</p> : null}
      <ul className="round-list">
        {rounds.map(round => (
          <RoundItem key={round.id} round={round} remove={() => setToRemove(round)} />
        ))}
      </ul>
    </PlainDialog>
  )
}

function RoundItem({ round, remove }: { readonly round: RoundSummary; readonly remove: () => void }) {
  const host = useHost()
  const [name, setName] = useState(round.name)
  const [said, setSaid] = useState('')
  const rename = () => {
    if (name.trim() === round.name) return
    if (name.trim() === '') {
      setName(round.name)
      setSaid('A round needs a name. It keeps the one it had.')
      return
    }
    host.renameRound({ round: round.id, name: name.trim() }).then(
      () => setSaid('✓ Saved'),
      failure => setSaid(sentenceOf(failure)),
    )
  }
  return (
    <li>
      <Input
        aria-label={`Name of the round ${round.name}`}
        value={name}
        maxLength={100}
        onChange={(_, data) => setName(data.value)}
        onBlur={rename}
        onKeyDown={event => (event.key === 'Enter' ? rename() : undefined)}
      />
      <Button onClick={remove}>
        Remove<span className="for-readers"> {round.name}</span>…
      </Button>
      <span className="quiet">
        Kept on {longDate(round.keptAt)}, {counted(round.documents, 'document')}
      </span>
      <span className="quiet" role="status">
        {said}
      </span>
    </li>
  )
}
