import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import { useLibrary } from '../state/use-library.ts'

/** Says that documents were reviewed before what was switched or changed last, and offers to review them again. */
export function StaleNotice() {
  const run = useRunCommand()
  const { documents } = useLibrary()
  const stale = (documents ?? []).filter(document => document.stale).length
  if (stale === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {counted(stale, 'document was', 'documents were')} reviewed before the rules changed. What you see of them here
        is of that time.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => run('review-again')}>
          {commands['review-again'].label}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
