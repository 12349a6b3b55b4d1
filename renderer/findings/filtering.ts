import Fuse from 'fuse.js'
import type { DecisionState } from '../../engine/decision.ts'
import type { Entry, Look } from './entries.ts'

/** What the list is narrowed to; an empty list of a kind means all of it. */
export interface Filter {
  readonly query: string
  readonly looks: readonly Look[]
  readonly strengths: readonly string[]
  readonly states: readonly DecisionState[]
}

export const noFilter: Filter = { query: '', looks: [], strengths: [], states: [] }

/** Whether anything but the search narrows the list. */
export function isNarrowed({ looks, strengths, states }: Filter): boolean {
  return looks.length + strengths.length + states.length > 0
}

/** The entries that a filter lets through, by their state, look and strength. */
export function narrowed(entries: readonly Entry[], filter: Filter): readonly Entry[] {
  const { looks, strengths, states } = filter
  if (!isNarrowed(filter)) return entries
  return entries.filter(({ look, rule, decision }) => {
    const strength = rule?.kind === 'requirement' ? rule.strength : undefined
    return (
      (looks.length === 0 || looks.includes(look)) &&
      (strengths.length === 0 || (strength !== undefined && strengths.includes(strength))) &&
      (states.length === 0 || states.includes(decision?.state ?? 'open'))
    )
  })
}

/**
 * A search over entries: those that hold every word as it is typed, in their order; where none does, those that nearly do, best
 * first (fuse.js), so that a slip of the finger still finds something. The near search is made only when it is needed.
 */
export function makeSearch(entries: readonly Entry[]): (query: string) => readonly Entry[] {
  let near: Fuse<Entry> | undefined
  return query => {
    const words = query
      .toLowerCase()
      .split(/\s+/)
      .filter(word => word !== '')
    if (words.length === 0) return entries
    const exact = entries.filter(entry => words.every(word => entry.search.includes(word)))
    if (exact.length > 0 || query.trim().length < 4) return exact
    near ??= new Fuse(entries.slice(0, mostNear), {
      keys: ['title', 'rule.id', 'set'],
      threshold: 0.35,
      ignoreLocation: true,
    })
    return near.search(query.trim(), { limit: 50 }).map(found => found.item)
  }
}

/** A near search costs time for each entry; beyond this many the first ones do. */
const mostNear = 1000
