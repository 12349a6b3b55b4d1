import { Button, SearchBox, Select, Tab, TabList } from '@fluentui/react-components'
import { FilterFilled, FilterRegular } from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Review } from '../state/use-review.ts'
import { counted } from '../ui/words.ts'
import { type Entry, type Tab as ListTab, tabOf } from './entries.ts'
import { FilterPanel } from './filter-panel.tsx'
import { isNarrowed, makeSearch, narrowed } from './filtering.ts'
import { FindingCard } from './finding-card.tsx'
import { FindingRow } from './finding-row.tsx'
import { type Grouping, groupings, type Line, linesOf } from './grouping.ts'
import type { ListEvent, ListState } from './list-state.ts'
import './findings.css'

interface Properties {
  readonly entries: readonly Entry[]
  readonly review: Review
  readonly list: ListState
  readonly tell: (event: ListEvent) => void
  readonly show: (place: Span) => void
  readonly quoted: (entry: Entry, words: string) => string
  readonly sectionOf: (block: number) => string
  readonly around: (place: Span) => readonly [before: string, after: string]
}

const tabs: readonly { readonly value: ListTab; readonly label: string }[] = [
  { value: 'gaps', label: 'Gaps' },
  { value: 'language', label: 'Language' },
  { value: 'covered', label: 'Covered' },
  { value: 'own', label: 'Mine' },
]

/** The findings: tabs, search, filters and the list, in which the chosen one opens into a card. */
export function FindingsPane(properties: Properties) {
  const { entries, list, tell } = properties
  const { tab, filter, grouping, filtering } = list
  const query = useDeferredValue(filter.query)
  const inTab = useMemo(() => entries.filter(entry => tabOf(entry) === tab), [entries, tab])
  const search = useMemo(() => makeSearch(inTab), [inTab])
  const found = useMemo(() => narrowed(search(query), filter), [search, query, filter])
  const { sectionOf } = properties
  const lines = useMemo(() => linesOf(found, grouping, sectionOf), [found, grouping, sectionOf])
  const counts = useMemo(() => Map.groupBy(entries, tabOf), [entries])

  return (
    <section className="findings" aria-label="Findings">
      <TabList
        selectedValue={tab}
        onTabSelect={(_, data) => tell({ kind: 'tab', tab: data.value as ListTab })}
        aria-label="Kinds of findings"
      >
        {tabs.map(({ value, label }) => (
          <Tab key={value} value={value}>
            {label} <span className="quiet">{counts.get(value)?.length ?? 0}</span>
          </Tab>
        ))}
      </TabList>
      <div className="findings-tools">
        <SearchBox
          className="findings-search"
          placeholder="Search findings, passages, rules"
          aria-label="Search findings"
          value={filter.query}
          onChange={(_, data) => tell({ kind: 'query', query: data.value })}
        />
        <Button
          icon={isNarrowed(filter) ? <FilterFilled /> : <FilterRegular />}
          aria-expanded={filtering}
          onClick={() => tell({ kind: 'filtering', open: !filtering })}
        >
          Filter
        </Button>
      </div>
      {filtering ? <FilterPanel filter={filter} tab={tab} tell={tell} /> : null}
      <div className="findings-line">
        <span aria-live="polite" className="quiet">
          {found.length === inTab.length
            ? counted(inTab.length, 'finding')
            : `${found.length} of ${counted(inTab.length, 'finding')}`}
        </span>
        <div className="grouping">
          <span className="quiet" aria-hidden="true">
            Group by
          </span>
          <Select
            size="small"
            aria-label="Group by"
            value={grouping}
            onChange={(_, data) => tell({ kind: 'grouping', grouping: data.value as Grouping })}
          >
            {Object.entries(groupings).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {lines.length === 0 ? (
        <p className="findings-empty">{emptyWords(tab, inTab.length > 0)}</p>
      ) : (
        <FindingList {...properties} lines={lines} />
      )}
    </section>
  )
}

/** The list itself, of which only what is in view is on the page. */
function FindingList({
  lines,
  review,
  list,
  tell,
  show,
  quoted,
  sectionOf,
  around,
}: Properties & { readonly lines: readonly Line[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const { chosen } = list
  const index = lines.findIndex(line => line.kind === 'entry' && line.entry.id === chosen)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: i => (lines[i]?.kind === 'group' ? 40 : i === index ? 420 : 48),
    getItemKey: i => {
      const line = lines[i]
      return line?.kind === 'entry' ? `${line.entry.id}` : `group:${i}`
    },
    overscan: 8,
  })
  useEffect(() => {
    const pane = scroller.current
    const item = index < 0 ? undefined : virtual.measurementsCache[index]
    if (!pane || !item) return
    const hidden = item.start < pane.scrollTop || item.end > pane.scrollTop + pane.clientHeight
    if (hidden) virtual.scrollToIndex(index, { align: 'start' })
  }, [index, virtual])

  return (
    <div className="findings-list" ref={scroller} data-scroll>
      <ul style={{ height: virtual.getTotalSize() }} aria-label="List of findings">
        {virtual.getVirtualItems().map(item => {
          const line = lines[item.index]
          if (!line) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-posinset={item.index + 1}
              aria-setsize={lines.length}
            >
              {line.kind === 'group' ? (
                <h2>
                  {line.title} <span className="quiet">· {line.count}</span>
                </h2>
              ) : (
                <>
                  <FindingRow
                    entry={line.entry}
                    open={line.entry.id === chosen}
                    quoted={quoted}
                    choose={() => tell({ kind: 'choose', entry: line.entry.id === chosen ? undefined : line.entry.id })}
                  />
                  {line.entry.id === chosen ? (
                    <FindingCard
                      entry={line.entry}
                      review={review}
                      show={show}
                      quoted={quoted}
                      sectionOf={sectionOf}
                      around={around}
                    />
                  ) : null}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function emptyWords(tab: ListTab, filtered: boolean): string {
  if (filtered) return 'No finding fits the search and the filter.'
  const words: Record<ListTab, string> = {
    gaps: 'No gaps: all that the rules ask of this kind of document is covered.',
    language: 'No wording to look at again.',
    covered: 'Nothing that the rules ask is covered yet.',
    own: 'Select words in the document to add a finding of your own.',
  }
  return words[tab]
}
