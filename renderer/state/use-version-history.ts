import { useCallback, useEffect, useState } from 'react'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'

/**
 * The versions of a document and what changed between them, as soon as the document is open; undefined until then, and where that
 * cannot be told, since the review can do without.
 */
export function useVersionHistory(id: string, isOpen: boolean): VersionHistory | undefined {
  const host = useHost()
  const [history, setHistory] = useState<VersionHistory>()
  const read = useCallback(() => {
    host.versionHistory({ document: id }).then(setHistory, () => setHistory(undefined))
  }, [host, id])
  useEffect(() => {
    if (isOpen) read()
  }, [isOpen, read])
  useHostEvents(event => {
    if (event.kind === 'resync' || (event.kind === 'review-changed' && event.document === id)) read()
  })
  return history
}
