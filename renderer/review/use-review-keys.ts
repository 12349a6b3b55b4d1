import { useEffect, useEffectEvent } from 'react'
import type { Entry } from '../findings/entries.ts'
import type { Line } from '../findings/grouping.ts'
import type { ListState } from '../findings/list-state.ts'
import type { Review } from '../state/use-review.ts'

interface Wanted {
  readonly entries: readonly Entry[]
  readonly list: ListState
  /** The lines of the list, in view or not. */
  readonly lines: readonly Line[]
  readonly review: Review
  readonly choose: (entry: string | undefined) => void
  /** Chooses a finding of the list, whose row then takes the focus. */
  readonly stepTo: (entry: string) => void
  readonly write: () => void
  readonly exportIt: () => void
  readonly showKeys: () => void
}

/**
 * The keys of the review. Single letters work while the focus is on the findings or the document, and never while something
 * is being written (WCAG 2.1.4); those with Ctrl or Cmd work everywhere in the review.
 */
export function useReviewKeys(wanted: Wanted): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isWriting(event.target) || document.querySelector('[role="dialog"]')) return
    const done = event.ctrlKey || event.metaKey ? withCommand(event, wanted) : onePressed(event, wanted)
    if (done) event.preventDefault()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function withCommand(event: KeyboardEvent, { review, exportIt }: Wanted): boolean {
  const key = event.key.toLowerCase()
  if (key === 'z') {
    if (event.shiftKey) review.redo()
    else review.undo()
  } else if (key === 'y') review.redo()
  else if (key === 'e') exportIt()
  else if (key === 'f') document.querySelector<HTMLInputElement>('.findings-search input')?.focus()
  else return false
  return true
}

function onePressed(event: KeyboardEvent, wanted: Wanted): boolean {
  if (event.key === 'F9') {
    wanted.review.again()
    return true
  }
  if (event.altKey || !(event.target as Element | null)?.closest?.('.findings, .page, body')) return false
  const { list, review, choose, showKeys, write } = wanted
  const { chosen } = list
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (key === 'j' || key === 'ArrowDown' || key === 'k' || key === 'ArrowUp') {
    if (key.startsWith('Arrow') && !(event.target as Element | null)?.closest?.('.findings-list')) return false
    return step(wanted, key === 'j' || key === 'ArrowDown' ? 1 : -1)
  }
  if (key === '/') {
    document.querySelector<HTMLInputElement>('.findings-search input')?.focus()
    return true
  }
  if (key === 'F1') {
    showKeys()
    return true
  }
  if (key === 'w') {
    write()
    return true
  }
  if (key === 'Escape' && chosen !== undefined) {
    choose(undefined)
    return true
  }
  if (chosen === undefined) return false
  const decide = (state: 'accepted' | 'not-applicable' | 'discuss') => {
    const standing = wanted.entries.find(entry => entry.id === chosen)?.decision?.state
    review.decide(chosen, standing === state ? 'open' : state)
    return true
  }
  if (key === 'a') return decide('accepted')
  if (key === 'n') return decide('not-applicable')
  if (key === '?') return decide('discuss')
  if (key === 'd') {
    review.askDismiss(chosen)
    return true
  }
  if (key === 'm') {
    review.askNote(chosen)
    return true
  }
  return false
}

/** Goes to the next or previous finding of the list as it is shown. */
function step({ list, lines, stepTo }: Wanted, by: 1 | -1): boolean {
  const entries = lines.flatMap(line => (line.kind === 'entry' ? [line.entry] : []))
  const current = entries.findIndex(entry => entry.id === list.chosen)
  const next = current < 0 ? entries[0] : entries[current + by]
  if (!next) return false
  stepTo(next.id)
  return true
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
