import { useCallback, useState } from 'react'
import type { Span } from '../../engine/document.ts'
import { type Entry, tabOf } from '../findings/entries.ts'
import type { ListEvent } from '../findings/list-state.ts'

interface Choosing {
  /** The span to bring into view in the document; a new object each time. */
  readonly goal: Span | undefined
  /** The passage that the reviewer went to last by its link in a finding, until another finding is chosen. */
  readonly pointed: Span | undefined
  readonly show: (span: Span) => void
  /** Passes an event on to the list, and brings the finding that it chooses into view in the document. */
  readonly dispatch: (event: ListEvent) => void
  /** Chooses a finding by its words in the document. */
  readonly chooseWords: (entry: string) => void
}

/** Keeps the document at the finding that is chosen, by a click in either or by key. */
export function useChoosing(byId: ReadonlyMap<string, Entry>, dispatchToList: (event: ListEvent) => void): Choosing {
  const [goal, setGoal] = useState<Span>()
  const [pointed, setPointed] = useState<Span>()
  const show = useCallback((span: Span) => {
    setGoal({ ...span })
    setPointed(span)
  }, [])
  const dispatch = useCallback(
    (event: ListEvent) => {
      if (event.kind !== 'choose' && event.kind !== 'step') return dispatchToList(event)
      const found = event.entry === undefined ? undefined : byId.get(event.entry)
      dispatchToList(event.kind === 'choose' && found ? { ...event, tab: tabOf(found) } : event)
      const [span] = found?.spans ?? []
      if (span) setGoal({ ...span })
      setPointed(undefined)
    },
    [byId, dispatchToList],
  )
  const chooseWords = useCallback((entry: string) => dispatch({ kind: 'choose', entry }), [dispatch])
  return { goal, pointed, show, dispatch, chooseWords }
}
