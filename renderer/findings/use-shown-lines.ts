import { useDeferredValue, useMemo } from 'react'
import { type Entry, type Tab, tabOf } from './entries.ts'
import { makeSearch, narrowed } from './filtering.ts'
import { type Line, linesOf } from './grouping.ts'
import type { ListState } from './list-state.ts'

/** What the list of findings shows: the entries of its tab, how many of them the search and the filters let through, and their lines. */
export interface Shown {
  readonly inTab: readonly Entry[]
  readonly found: number
  /** How many of each tab the search lets through; without one all. */
  readonly counts: Readonly<Record<Tab, number>>
  readonly lines: readonly Line[]
}

/** The lines of the list as they are to be drawn; a search is a moment behind what is typed, so that typing never waits for it. */
export function useShownLines(
  entries: readonly Entry[],
  { tab, filter, grouping }: ListState,
  sectionOf: (block: number) => string,
): Shown {
  const query = useDeferredValue(filter.query)
  const { verdicts, strengths, states, topic, recommendation } = filter
  const inTab = useMemo(() => entries.filter(entry => tabOf(entry) === tab), [entries, tab])
  const search = useMemo(() => makeSearch(entries), [entries])
  const matching = useMemo(() => search(query), [search, query])
  const counts = useMemo(() => countsOf(matching), [matching])
  return useMemo(() => {
    const here = matching.filter(entry => tabOf(entry) === tab)
    const found = narrowed(here, { verdicts, strengths, states, topic, recommendation })
    return { inTab, counts, found: found.length, lines: linesOf(found, grouping, sectionOf) }
  }, [inTab, tab, counts, matching, verdicts, strengths, states, topic, recommendation, grouping, sectionOf])
}

function countsOf(entries: readonly Entry[]): Shown['counts'] {
  const counts = { gaps: 0, language: 0, covered: 0, added: 0 }
  for (const entry of entries) counts[tabOf(entry)]++
  return counts
}
