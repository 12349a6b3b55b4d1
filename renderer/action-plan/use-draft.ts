import { useCallback, useEffect, useRef, useState } from 'react'

/** How long the typing pauses before it is saved, in milliseconds. */
const pause = 800

/** What was written and could not be saved or has not been yet, by what it is about; kept while its row is not on the page. */
export type Drafts<Fields> = Map<string, Partial<Fields>>

/**
 * The fields of a row while they are written in: they are saved when the typing pauses, when the row is left, and when it leaves the page.
 * What could not be saved stays in the row.
 */
export function useDraft<Fields>(
  id: string,
  kept: Fields,
  drafts: Drafts<Fields>,
  save: (changes: Partial<Fields>) => Promise<void>,
) {
  const [draft, setDraft] = useState<Partial<Fields>>(drafts.get(id) ?? {})
  const unsaved = useRef<Partial<Fields>>({})
  const timer = useRef<number>(undefined)
  const last = useRef(Promise.resolve())
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const changes = unsaved.current
    if (Object.keys(changes).length === 0) return last.current
    unsaved.current = {}
    last.current = last.current
      .then(() => latest.current(changes))
      .then(
        () => void drafts.delete(id),
        () => {
          unsaved.current = { ...changes, ...unsaved.current }
          drafts.set(id, unsaved.current)
        },
      )
    return last.current
  }, [drafts, id])
  useEffect(() => () => void flush(), [flush])
  return {
    fields: { ...kept, ...draft },
    change(some: Partial<Fields>) {
      setDraft(before => ({ ...before, ...some }))
      unsaved.current = { ...unsaved.current, ...some }
      drafts.set(id, { ...drafts.get(id), ...some })
      clearTimeout(timer.current)
      timer.current = window.setTimeout(flush, pause)
    },
    /** The row was left: from now on it shows what is kept, but for what could not be saved. */
    async leave() {
      await flush()
      if (Object.keys(unsaved.current).length === 0) setDraft({})
    },
  }
}
