import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'

/** What was done, and how to undo it. */
export interface Notice {
  readonly text: string
  readonly undo?: () => void
}

interface Properties {
  readonly errors: readonly (string | undefined)[]
  /** Files that were not even tried. */
  readonly leftOut: string | undefined
  readonly closeLeftOut: () => void
  readonly notice: Notice | undefined
  readonly close: () => void
  /** How many documents were reviewed with other rules or settings. */
  readonly stale: number
}

/** What the reader should know about the library: what failed, what was done, and what is out of date. */
export function LibraryNotices({ errors, leftOut, closeLeftOut, notice, close, stale }: Properties) {
  const run = useRunCommand()
  return (
    <div aria-live="polite">
      {errors.map(text =>
        text === undefined ? null : (
          <MessageBar key={text} intent="error" layout="multiline">
            <MessageBarBody>{text}</MessageBarBody>
          </MessageBar>
        ),
      )}
      {leftOut === undefined ? null : <NoticeBar notice={{ text: leftOut }} close={closeLeftOut} />}
      {notice === undefined ? null : <NoticeBar notice={notice} close={close} />}
      {stale === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The rules or settings have changed since {counted(stale, 'document was', 'documents were')} reviewed.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => run('review-again')}>
              {commands['review-again'].label}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  )
}

function NoticeBar({ notice: { text, undo }, close }: { readonly notice: Notice; readonly close: () => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        {undo === undefined ? null : (
          <Button size="small" onClick={undo}>
            Undo
          </Button>
        )}
        <Button size="small" onClick={close}>
          Close
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
