import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** The documents of the library, kept up to date; undefined until first read. */
export function useLibrary(): {
  readonly documents: readonly DocumentSummary[] | undefined
  readonly error: string | undefined
} {
  const host = useHost()
  const [documents, setDocuments] = useState<readonly DocumentSummary[]>()
  const [error, setError] = useState<string>()
  const refresh = useCallback(() => {
    host.listDocuments({}).then(
      list => {
        setDocuments(list)
        setError(undefined)
      },
      failure => setError(sentenceOf(failure)),
    )
  }, [host])
  useEffect(refresh, [refresh])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  /** News of a whole folder comes file by file: the list is read once for many of them. */
  const refreshSoon = () => {
    soon.current ??= window.setTimeout(() => {
      soon.current = undefined
      refresh()
    }, pause)
  }
  useHostEvents(event => {
    if (event.kind === 'library-changed' || event.kind === 'rules-changed' || event.kind === 'resync') refreshSoon()
    if (event.kind === 'decisions-changed') {
      const { document, counts } = event.summary
      setDocuments(list => list?.map(d => (d.id === document ? { ...d, counts } : d)))
    }
  })
  return { documents, error }
}

/** How long news of the library is gathered, in milliseconds. */
const pause = 150
