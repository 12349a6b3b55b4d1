import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import { dateAndTime, longDate } from '../../engine/labels/dates.ts'
import type { KeptCopy as Kept } from '../../host/bridge/contract/sharing.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

/** The workspace that was here before a backup was restored, and the ways to go back to it or delete it. Nothing where there is none. */
export function KeptCopy() {
  const host = useHost()
  const [kept, setKept] = useState<Kept | null>(null)
  const [asking, setAsking] = useState<'back' | 'delete'>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const read = useCallback(() => {
    host.keptCopy({}).then(setKept, failure => setError(sentenceOf(failure)))
  }, [host])
  useEffect(read, [read])
  useHostEvents(({ kind }) => {
    if (kind === 'resync') read()
  })
  const carryOut = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await (asking === 'back' ? host.goBack({}) : host.deleteCopy({}))
      setAsking(undefined)
      read()
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  const close = () => {
    if (busy) return
    setError(undefined)
    setAsking(undefined)
  }
  if (!kept) return null
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          A backup was restored here. What was here before, until {dateAndTime(kept.madeAt)}, is kept until{' '}
          {longDate(kept.keptUntil)}.
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setAsking('back')}>
            Go back to it…
          </Button>
          <Button size="small" onClick={() => setAsking('delete')}>
            Delete it…
          </Button>
        </MessageBarActions>
      </MessageBar>
      {asking ? (
        <FormDialog
          title={asking === 'back' ? 'Go back to what was here before?' : 'Delete what was here before?'}
          submitLabel={asking === 'back' ? 'Go back' : 'Delete'}
          submit={carryOut}
          ready
          busy={busy}
          close={close}
        >
          {asking === 'back' ? (
            <p>
              Everything is then as it was on {longDate(kept.madeAt)}. What is here now is kept in its place, so you can
              change your mind again.
            </p>
          ) : (
            <p>The copy is deleted from this computer. This cannot be undone. What is in the library now stays.</p>
          )}
          {error === undefined ? null : <p role="alert">{error}</p>}
        </FormDialog>
      ) : null}
    </>
  )
}
