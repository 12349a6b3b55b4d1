import { Button, SearchBox } from '@fluentui/react-components'
import { ArrowExportUpRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { typeShown } from '../../engine/labels/document-types.ts'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { DocumentMenu, type OpenMenu } from './document-menu.tsx'
import { DocumentRow } from './document-row.tsx'
import { useSelection } from './use-selection.ts'

interface Properties {
  readonly documents: readonly DocumentSummary[]
  readonly remove: (id: string, name: string) => void
  readonly deleteForGood: (id: string, name: string) => void
  readonly exportDocuments: (documents: readonly string[]) => void
}

/** The documents as a table: what each is, how far its review has come, and what is open. */
export function DocumentTable({ documents, remove, deleteForGood, exportDocuments }: Properties) {
  const [query, setQuery] = useState('')
  const { selected, select, selectOnly } = useSelection()
  const [menu, setMenu] = useState<OpenMenu>()
  const openMenu = useCallback((document: DocumentSummary, at: HTMLElement) => setMenu({ document, at }), [])
  const words = query.trim().toLowerCase()
  const shown = documents.filter(d =>
    `${d.name} ${d.title} ${typeShown(d.type, d.typeName)}`.toLowerCase().includes(words),
  )
  const chosen = shown.filter(d => selected.has(d.id)).map(d => d.id)
  const total = counted(documents.length, 'document')
  return (
    <section className="documents" aria-label="Documents">
      <div className="list-tools">
        <SearchBox
          placeholder="Find a document"
          aria-label="Find a document"
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
        <span className="quiet" aria-live="polite">
          {words === '' ? total : `${shown.length} of ${total}`}
        </span>
        <Button icon={<ArrowExportUpRegular />} disabled={chosen.length === 0} onClick={() => exportDocuments(chosen)}>
          {chosen.length === 0 ? 'Export selected' : `Export ${chosen.length}…`}
        </Button>
      </div>
      <div className="documents-scroll">
        <table>
          <Head
            all={chosen.length === shown.length && shown.length > 0}
            selectAll={on => selectOnly(on ? shown.map(d => d.id) : [])}
          />
          <tbody>
            {shown.map(document => (
              <DocumentRow
                key={document.id}
                document={document}
                selected={selected.has(document.id)}
                select={select}
                more={openMenu}
              />
            ))}
          </tbody>
        </table>
      </div>
      <DocumentMenu
        menu={menu}
        close={() => setMenu(undefined)}
        remove={remove}
        deleteForGood={deleteForGood}
        exportDocuments={exportDocuments}
      />
      {shown.length === 0 ? <p className="quiet">No document has “{query.trim()}” in its name or type.</p> : null}
    </section>
  )
}

interface HeadProperties {
  readonly all: boolean
  readonly selectAll: (on: boolean) => void
}

function Head({ all, selectAll }: HeadProperties) {
  return (
    <thead>
      <tr>
        <th className="tick">
          <input
            type="checkbox"
            aria-label="Select all documents"
            checked={all}
            onChange={event => selectAll(event.currentTarget.checked)}
          />
        </th>
        <th scope="col">Document</th>
        <th scope="col">Read as</th>
        <th scope="col">Gaps</th>
        <th scope="col">Wording</th>
        <th scope="col">Decided</th>
        <th scope="col" className="added">
          Added
        </th>
        <th>
          <span className="for-readers">More</span>
        </th>
      </tr>
    </thead>
  )
}
