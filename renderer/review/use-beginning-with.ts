import { useEffect, useRef } from 'react'
import type { Entry } from '../findings/entries.ts'
import type { ListEvent } from '../findings/list-state.ts'

/** Chooses the finding that the address names, once, as soon as the review has it. */
export function useBeginningWith(
  finding: string | undefined,
  byId: ReadonlyMap<string, Entry>,
  dispatch: (event: ListEvent) => void,
): void {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || finding === undefined || !byId.has(finding)) return
    begun.current = true
    dispatch({ kind: 'choose', entry: finding })
  }, [finding, byId, dispatch])
}
