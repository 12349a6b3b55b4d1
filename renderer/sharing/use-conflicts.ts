import { useCallback, useEffect, useRef, useState } from 'react'
import type { Agreement, Conflict, Settlement } from '../../host/bridge/contract/sharing.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** What was settled last, and in which document it can be undone. */
export interface Settled {
  readonly conflict: Conflict
  readonly as: Settlement
}

/** How long news is gathered, in milliseconds. */
const pause = 150

/** Where reviewers differ and how far they agree, kept up to date, and ways to settle a conflict and to take that back. */
export function useConflicts() {
  const host = useHost()
  const [conflicts, setConflicts] = useState<readonly Conflict[]>()
  const [agreement, setAgreement] = useState<readonly Agreement[]>()
  const [settled, setSettled] = useState<Settled>()
  const [error, setError] = useState<string>()
  const fail = useCallback((failure: unknown) => setError(sentenceOf(failure)), [])
  const read = useCallback(async () => {
    const [list, figures] = await Promise.all([host.conflicts({}), host.agreement({})])
    setConflicts(list)
    setAgreement(figures)
  }, [host])
  useEffect(() => {
    read().catch(fail)
  }, [read, fail])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  useHostEvents(({ kind }) => {
    if (!news.has(kind)) return
    clearTimeout(soon.current)
    soon.current = window.setTimeout(() => read().catch(fail), pause)
  })
  /** Does something and reads again what is left; says whether it was done. */
  const doing = async (work: () => Promise<unknown>): Promise<boolean> => {
    setError(undefined)
    try {
      await work()
      await read()
      return true
    } catch (failure) {
      fail(failure)
      await read().catch(fail)
      return false
    }
  }
  return {
    conflicts,
    agreement,
    settled,
    error,
    async settle(conflict: Conflict, as: Settlement) {
      const done = await doing(() => host.settleConflict({ conflict: conflict.id, as }))
      if (done) setSettled({ conflict, as })
      return done
    },
    async undo({ conflict }: Settled) {
      setSettled(undefined)
      return doing(() => host.undo({ document: conflict.document }))
    },
  }
}

const news: ReadonlySet<string> = new Set(['decisions-changed', 'library-changed', 'review-changed', 'resync'])
