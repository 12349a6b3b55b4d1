import { Button, SearchBox, Select, Tab, TabList } from '@fluentui/react-components'
import { AddRegular, FilterFilled, FilterRegular } from '@fluentui/react-icons'
import { memo, useMemo } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import { ariaKeysOf } from '../commands/key-words.ts'
import { useReadOnly } from '../state/review-context.tsx'
import { type Entry, type Tab as ListTab, tabOf } from './entries.ts'
import { FilterPanel } from './filter-panel.tsx'
import { isNarrowed } from './filtering.ts'
import { FindingList } from './finding-list.tsx'
import { FirstToDo } from './first-to-do.tsx'
import { type Grouping, groupings } from './grouping.ts'
import { useListDispatch, useListState } from './list-context.tsx'
import type { Shown } from './use-shown-lines.ts'
import './findings.css'

const tabs: readonly { readonly value: ListTab; readonly label: string }[] = [
  { value: 'gaps', label: 'Gaps' },
  { value: 'language', label: 'Language' },
  { value: 'covered', label: 'Covered' },
  { value: 'added', label: 'Added' },
]

interface Properties {
  readonly entries: readonly Entry[]
  readonly shown: Shown
  /** False for a document that is empty or not in English: that nothing was found says nothing. */
  readonly judged: boolean
}

/** The findings: tabs, search, filters and the list, in which the chosen one opens into a card. */
export function FindingsPane({ entries, shown, judged }: Properties) {
  const { tab, filter, grouping, filtering } = useListState()
  const dispatch = useListDispatch()
  const readOnly = useReadOnly()
  const { inTab, found, lines } = shown
  const counts = useMemo(() => countsOf(entries), [entries])

  return (
    <section className="findings" aria-label="Findings">
      <FirstToDo entries={entries} />
      <Tabs tab={tab} counts={counts} />
      <div className="findings-tools">
        <SearchBox
          className="findings-search"
          placeholder="Search findings, passages, rules"
          aria-label="Search findings"
          value={filter.query}
          onChange={(_, data) => dispatch({ kind: 'query', query: data.value })}
        />
        <Button
          icon={isNarrowed(filter) ? <FilterFilled /> : <FilterRegular />}
          aria-expanded={filtering}
          onClick={() => dispatch({ kind: 'filtering', open: !filtering })}
        >
          Filter
        </Button>
      </div>
      {filtering ? <FilterPanel entries={inTab} /> : null}
      <div className="findings-line">
        <span aria-live="polite" className="quiet">
          {found === inTab.length
            ? counted(inTab.length, 'finding')
            : `${found} of ${counted(inTab.length, 'finding')}`}
        </span>
        {tab === 'added' && !readOnly ? <AddButton /> : null}
        <GroupingChoice grouping={grouping} />
      </div>
      {lines.length === 0 ? (
        <p className="findings-empty">{emptyWords(tab, inTab.length > 0, judged)}</p>
      ) : (
        <FindingList lines={lines} />
      )}
    </section>
  )
}

function AddButton() {
  const run = useRunCommand()
  return (
    <Button
      size="small"
      icon={<AddRegular />}
      aria-keyshortcuts={ariaKeysOf('add-finding')}
      onClick={() => run('add-finding')}
    >
      {commands['add-finding'].label}
    </Button>
  )
}

type Counts = Readonly<Record<ListTab, number>>

function countsOf(entries: readonly Entry[]): Counts {
  const counts = { gaps: 0, language: 0, covered: 0, added: 0 }
  for (const entry of entries) counts[tabOf(entry)]++
  return counts
}

// Drawn apart from the search box, so that a key typed there does not draw them again.
const Tabs = memo(({ tab, counts }: { readonly tab: ListTab; readonly counts: Counts }) => {
  const dispatch = useListDispatch()
  return (
    <TabList
      selectedValue={tab}
      onTabSelect={(_, data) => dispatch({ kind: 'tab', tab: data.value as ListTab })}
      aria-label="Kinds of findings"
    >
      {tabs.map(({ value, label }) => (
        <Tab key={value} value={value}>
          {label} <span className="quiet">{counts[value]}</span>
        </Tab>
      ))}
    </TabList>
  )
})

const GroupingChoice = memo(({ grouping }: { readonly grouping: Grouping }) => {
  const dispatch = useListDispatch()
  return (
    <div className="grouping">
      <span className="quiet" aria-hidden="true">
        Group by
      </span>
      <Select
        size="small"
        aria-label="Group by"
        value={grouping}
        onChange={(_, data) => dispatch({ kind: 'grouping', grouping: data.value as Grouping })}
      >
        {Object.entries(groupings).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  )
})

function emptyWords(tab: ListTab, filtered: boolean, judged: boolean): string {
  if (!judged && tab !== 'added') return 'This document was not judged.'
  if (filtered) return 'No findings match the search and the filter.'
  const words: Record<ListTab, string> = {
    gaps: 'No gaps: everything that the rules ask of this kind of document is covered.',
    language: 'No wording to reconsider.',
    covered: 'Nothing that the rules ask for is covered yet.',
    added: 'Select words in the document, or press Add a finding, to add one of your own.',
  }
  return words[tab]
}
