import { Button } from '@fluentui/react-components'
import type { PieceName } from '../../host/bridge/contract/workshop.ts'
import { useHost } from '../host/host-context.tsx'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { useWouldChange, WouldChangeShown } from './would-change-shown.tsx'

interface Properties {
  /** The text that would be used; absent, if the piece would be taken out. */
  readonly piece: PieceName & { readonly set?: string; readonly text?: string }
  /** What is done when the reader agrees, and how the button says it. */
  readonly use: (() => void) | undefined
  readonly label: string
  readonly close: () => void
}

/** What would change in every document of the library, before it is so. It can be stopped at any time. */
export function WouldChangeDialog({ piece, use, label, close }: Properties) {
  const host = useHost()
  const looking = useWouldChange(job => host.wouldChange({ ...piece, job }))
  const { result, error } = looking
  const working = result === undefined && error === undefined
  const actions = (
    <>
      <Button appearance={use && result ? 'secondary' : 'primary'} onClick={close} autoFocus>
        {working ? 'Stop' : 'Close'}
      </Button>
      {use && result ? (
        <Button
          appearance="primary"
          onClick={() => {
            close()
            use()
          }}
        >
          {label}
        </Button>
      ) : null}
    </>
  )
  return (
    <DialogFrame title="What would change" close={close} actions={actions} className="plain-dialog" isRead>
      <WouldChangeShown looking={looking} />
    </DialogFrame>
  )
}
