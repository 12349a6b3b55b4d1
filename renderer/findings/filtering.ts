import Fuse from 'fuse.js'
import type { DecisionState } from '../../engine/decision.ts'
import type { Verdict } from '../verdicts/verdict-display.ts'
import type { Entry } from './entries.ts'

/** What the list is narrowed to besides the search; an empty list or no words mean everything. */
export interface Narrowing {
  readonly verdicts: readonly Verdict[]
  readonly strengths: readonly string[]
  readonly states: readonly DecisionState[]
  /** A rule set's title. */
  readonly topic: string
  /** A recommendation's id. */
  readonly recommendation: string
}

export interface Filter extends Narrowing {
  readonly query: string
}

export const allOf: Narrowing = { verdicts: [], strengths: [], states: [], topic: '', recommendation: '' }
export const noFilter: Filter = { query: '', ...allOf }

/** Whether anything but the search narrows the list. */
export function isNarrowed({ verdicts, strengths, states, topic, recommendation }: Narrowing): boolean {
  return verdicts.length + strengths.length + states.length > 0 || topic !== '' || recommendation !== ''
}

/** The entries that a filter lets through, by their state, verdict, strength, topic and recommendation. */
export function narrowed(entries: readonly Entry[], filter: Narrowing): readonly Entry[] {
  const { verdicts, strengths, states, topic, recommendation } = filter
  if (!isNarrowed(filter)) return entries
  return entries.filter(({ verdict, rule, set, strength, decision }) => {
    return (
      (verdicts.length === 0 || verdicts.includes(verdict)) &&
      (strengths.length === 0 || (strength !== undefined && strengths.includes(strength))) &&
      (states.length === 0 || states.includes(decision?.state ?? 'open')) &&
      (topic === '' || set === topic) &&
      (recommendation === '' || rule?.traces.includes(recommendation) === true)
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
