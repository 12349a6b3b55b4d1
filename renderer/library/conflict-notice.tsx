import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { counted, plural } from '../../engine/labels/counts.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'

/** Says that decisions of another reviewer wait to be settled; nothing where none do. */
export function ConflictNotice() {
  const host = useHost()
  const [count, setCount] = useState(0)
  const read = () => {
    // As with other reminders: what is wrong shows in the library itself.
    host.conflicts({}).then(
      found => setCount(found.length),
      () => {},
    )
  }
  useEffect(read, [host])
  useHostEvents(({ kind }) => {
    if (kind === 'decisions-changed' || kind === 'library-changed' || kind === 'resync') read()
  })
  if (count === 0) return null
  return (
    <div aria-live="polite">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {counted(count, 'decision')} of another reviewer {plural(count, 'differs', 'differ')} from yours.{' '}
          <Link href="#/sharing">Show side by side</Link>
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
