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
  readonly notice: Notice | undefined
  readonly close: () => void
  /** How many documents were reviewed with other rules or settings. */
  readonly stale: number
}

/** What the reader should know about the library: what failed, what was done, and what is out of date. */
export function LibraryNotices({ errors, notice, close, stale }: Properties) {
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
      {notice === undefined ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions>
            {notice.undo === undefined ? null : (
              <Button size="small" onClick={notice.undo}>
                Undo
              </Button>
            )}
            <Button size="small" onClick={close}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
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
