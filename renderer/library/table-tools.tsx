import { Button, SearchBox, Select } from '@fluentui/react-components'
import { ArrowExportUpRegular, ArrowSyncRegular, DeleteRegular, ShareRegular } from '@fluentui/react-icons'
import { counted } from '../../engine/labels/counts.ts'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { type Arrangement, stateNames, typeOf } from './arranged.ts'

interface Properties {
  readonly documents: readonly DocumentSummary[]
  readonly shown: number
  readonly arrangement: Arrangement
  readonly change: (some: Partial<Arrangement>) => void
}

/** What the library can be narrowed by: words, type and state. */
export function TableTools({ documents, shown, arrangement, change }: Properties) {
  const { query, type, state } = arrangement
  const types = [...new Set(documents.map(typeOf))].sort((a, b) => a.localeCompare(b, 'en'))
  const total = counted(documents.length, 'document')
  return (
    <div className="list-tools">
      <SearchBox
        placeholder="Find a document"
        aria-label="Find a document"
        value={query}
        onChange={(_, data) => change({ query: data.value })}
      />
      <Select aria-label="Type" value={type} onChange={(_, data) => change({ type: data.value })}>
        <option value="">All types</option>
        {types.map(name => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Select
        aria-label="State"
        value={state}
        onChange={(_, data) => change({ state: data.value as Arrangement['state'] })}
      >
        <option value="">All states</option>
        {Object.entries(stateNames).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <span className="quiet" aria-live="polite">
        {shown === documents.length ? total : `${shown} of ${total}`}
      </span>
    </div>
  )
}

interface SelectedProperties {
  readonly count: number
  readonly exportThem: () => void
  readonly shareThem: () => void
  readonly reviewAgain: () => void
  readonly remove: () => void
}

/** What can be done to the selected documents. */
export function SelectedActions({ count, exportThem, shareThem, reviewAgain, remove }: SelectedProperties) {
  const none = count === 0
  return (
    <fieldset className="selected-actions" aria-label="Selected documents">
      <Button icon={<ArrowExportUpRegular />} disabled={none} onClick={exportThem}>
        {none ? 'Export selected' : `Export ${count}…`}
      </Button>
      {none ? null : (
        <>
          <Button icon={<ShareRegular />} onClick={shareThem}>
            Share {count}…
          </Button>
          <Button icon={<ArrowSyncRegular />} onClick={reviewAgain}>
            Review {count} again
          </Button>
          <Button icon={<DeleteRegular />} onClick={remove}>
            Remove {count}
          </Button>
        </>
      )}
    </fieldset>
  )
}
