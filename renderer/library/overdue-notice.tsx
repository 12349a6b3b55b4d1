import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'

/** Reminds of actions that are overdue, until it is closed; nothing where there are none. */
export function OverdueNotice() {
  const host = useHost()
  const [count, setCount] = useState(0)
  const [closed, setClosed] = useState(false)
  const read = () => {
    // A reminder that cannot be read is not worth a message: what is wrong shows in the library itself.
    host.overdueTasks({}).then(
      found => setCount(found.count),
      () => {},
    )
  }
  useEffect(read, [host])
  useHostEvents(({ kind }) => {
    if (kind === 'plan-changed' || kind === 'library-changed' || kind === 'resync') read()
  })
  if (count === 0 || closed) return null
  return (
    <div aria-live="polite">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {counted(count, 'action is', 'actions are')} overdue. <Link href="#/plan?only=overdue">Show in the plan</Link>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setClosed(true)}>
            Close
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
