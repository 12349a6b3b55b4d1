import { Button, SearchBox, Select, Tab, TabList } from '@fluentui/react-components'
import { AddRegular, FilterFilled, FilterRegular } from '@fluentui/react-icons'
import { memo, useMemo } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Review } from '../state/use-review.ts'
import { counted } from '../ui/words.ts'
import { type Entry, type Tab as ListTab, tabOf } from './entries.ts'
import { FilterPanel } from './filter-panel.tsx'
import { isNarrowed } from './filtering.ts'
import { FindingList } from './finding-list.tsx'
import { type Grouping, groupings } from './grouping.ts'
import type { ListEvent, ListState } from './list-state.ts'
import type { Shown } from './use-shown-lines.ts'
import './findings.css'

interface Properties {
  readonly entries: readonly Entry[]
  readonly review: Review
  readonly list: ListState
  readonly shown: Shown
  readonly tell: (event: ListEvent) => void
  /** Begins a finding of the reviewer's own. */
  readonly write: () => void
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
export function FindingsPane({ entries, list, shown, tell, write, ...listed }: Properties) {
  const { tab, filter, grouping, filtering } = list
  const { inTab, found, lines } = shown
  const counts = useMemo(() => countsOf(entries), [entries])

  return (
    <section className="findings" aria-label="Findings">
      <Tabs tab={tab} counts={counts} tell={tell} />
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
      {filtering ? <FilterPanel filter={filter} tab={tab} entries={inTab} tell={tell} /> : null}
      <div className="findings-line">
        <span aria-live="polite" className="quiet">
          {found === inTab.length
            ? counted(inTab.length, 'finding')
            : `${found} of ${counted(inTab.length, 'finding')}`}
        </span>
        {tab === 'own' ? (
          <Button size="small" icon={<AddRegular />} aria-keyshortcuts="W" onClick={write}>
            Add a finding
          </Button>
        ) : null}
        <GroupingChoice grouping={grouping} tell={tell} />
      </div>
      {lines.length === 0 ? (
        <p className="findings-empty">{emptyWords(tab, inTab.length > 0)}</p>
      ) : (
        <FindingList {...listed} lines={lines} chosen={list.chosen} focus={list.focus} tell={tell} />
      )}
    </section>
  )
}

type Counts = Readonly<Record<ListTab, number>>

function countsOf(entries: readonly Entry[]): Counts {
  const counts = { gaps: 0, language: 0, covered: 0, own: 0 }
  for (const entry of entries) counts[tabOf(entry)]++
  return counts
}

interface Told {
  readonly tell: (event: ListEvent) => void
}

// Drawn apart from the search box, so that a key typed there does not draw them again.
const Tabs = memo(({ tab, counts, tell }: Told & { readonly tab: ListTab; readonly counts: Counts }) => (
  <TabList
    selectedValue={tab}
    onTabSelect={(_, data) => tell({ kind: 'tab', tab: data.value as ListTab })}
    aria-label="Kinds of findings"
  >
    {tabs.map(({ value, label }) => (
      <Tab key={value} value={value}>
        {label} <span className="quiet">{counts[value]}</span>
      </Tab>
    ))}
  </TabList>
))

const GroupingChoice = memo(({ grouping, tell }: Told & { readonly grouping: Grouping }) => (
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
))

function emptyWords(tab: ListTab, filtered: boolean): string {
  if (filtered) return 'No finding fits the search and the filter.'
  const words: Record<ListTab, string> = {
    gaps: 'No gaps: all that the rules ask of this kind of document is covered.',
    language: 'No wording to look at again.',
    covered: 'Nothing that the rules ask is covered yet.',
    own: 'Select words in the document, or press Add a finding, to add one of your own.',
  }
  return words[tab]
}
