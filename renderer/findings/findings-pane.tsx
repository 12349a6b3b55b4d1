import { Button, SearchBox, Select, Tab, TabList } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import { ariaKeysOf } from '../commands/key-words.ts'
import { useReadOnly } from '../state/review-context.tsx'
import type { Entry, Tab as ListTab } from './entries.ts'
import { FilterButton } from './filter-button.tsx'
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
  const { tab, filter, grouping } = useListState()
  const dispatch = useListDispatch()
  const readOnly = useReadOnly()
  const { inTab, found, lines, counts } = shown

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
        <FilterButton entries={inTab} />
      </div>
      <div className="findings-line">
        <span aria-live="polite" className="quiet">
          {found === inTab.length
            ? counted(inTab.length, 'finding')
            : `${found} of ${counted(inTab.length, 'finding')}`}
        </span>
        {tab === 'added' && !readOnly ? <AddButton /> : null}
        {tab === 'added' ? null : <GroupingChoice grouping={grouping} />}
      </div>
      {lines.length === 0 ? (
        <div className="findings-empty">
          <p>{emptyWords(tab, inTab.length > 0, judged)}</p>
          {filter.query === '' ? null : <FoundElsewhere tab={tab} counts={counts} />}
        </div>
      ) : (
        <FindingList lines={lines} />
      )}
    </section>
  )
}

/** Where else the search finds something, as a way there. */
function FoundElsewhere({ tab, counts }: { readonly tab: ListTab; readonly counts: Shown['counts'] }) {
  const dispatch = useListDispatch()
  return tabs.map(({ value, label }) =>
    value === tab || counts[value] === 0 ? null : (
      <Button key={value} size="small" onClick={() => dispatch({ kind: 'tab', tab: value })}>
        {counts[value]} under {label}
      </Button>
    ),
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

// Drawn apart from the search box, so that a key typed there does not draw them again.
const Tabs = memo(({ tab, counts }: { readonly tab: ListTab; readonly counts: Shown['counts'] }) => {
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
