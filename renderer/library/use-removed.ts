import { useCallback, useEffect, useState } from 'react'
import type { RemovedSummary } from '../../host/bridge/contract/documents.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'

/** The documents that were removed and can be restored, kept up to date; none until first read. */
export function useRemoved(): readonly RemovedSummary[] {
  const host = useHost()
  const [removed, setRemoved] = useState<readonly RemovedSummary[]>([])
  const refresh = useCallback(() => {
    // The library says what is wrong where the workspace cannot be read.
    host.listRemoved({}).then(setRemoved, () => setRemoved([]))
  }, [host])
  useEffect(refresh, [refresh])
  useHostEvents(event => {
    if (event.kind === 'library-changed' || event.kind === 'resync') refresh()
  })
  return removed
}
