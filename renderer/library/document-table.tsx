import { Button, Menu, MenuItem, MenuList, MenuPopover, SearchBox } from '@fluentui/react-components'
import { ArrowExportUpRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { goTo } from '../ui/use-route.ts'
import { counted, typeNames } from '../ui/words.ts'
import { DocumentRow } from './document-row.tsx'

interface Properties {
  readonly documents: readonly DocumentSummary[]
  readonly remove: (id: string, name: string) => void
  readonly exportDocuments: (documents: readonly string[]) => void
}

/** The documents as a table: what each is, how far its review has come, and what is open. */
export function DocumentTable({ documents, remove, exportDocuments }: Properties) {
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const words = query.trim().toLowerCase()
  const shown = documents.filter(d => `${d.name} ${d.title} ${typeNames[d.type.type]}`.toLowerCase().includes(words))
  const chosen = shown.filter(d => selected.has(d.id))
  const all = chosen.length === shown.length && shown.length > 0
  const toggle = useCallback((id: string, on: boolean) => {
    setSelected(before => new Set(on ? [...before, id] : [...before].filter(other => other !== id)))
  }, [])
  // One menu for all rows: one in each would make a long list slow.
  const [menu, setMenu] = useState<{ document: DocumentSummary; at: HTMLElement }>()
  const openMenu = useCallback((document: DocumentSummary, at: HTMLElement) => setMenu({ document, at }), [])
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
          {words === ''
            ? counted(documents.length, 'document')
            : `${shown.length} of ${counted(documents.length, 'document')}`}
        </span>
        <Button
          icon={<ArrowExportUpRegular />}
          disabled={chosen.length === 0}
          onClick={() => exportDocuments(chosen.map(d => d.id))}
        >
          {chosen.length === 0 ? 'Export selected' : `Export ${chosen.length}…`}
        </Button>
      </div>
      <div className="documents-scroll">
        <table>
          <thead>
            <tr>
              <th className="tick">
                <input
                  type="checkbox"
                  aria-label="Select all documents"
                  checked={all}
                  onChange={event => setSelected(new Set(event.currentTarget.checked ? shown.map(d => d.id) : []))}
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
          <tbody>
            {shown.map(document => (
              <DocumentRow
                key={document.id}
                document={document}
                selected={selected.has(document.id)}
                select={toggle}
                more={openMenu}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Menu
        inline
        open={menu !== undefined}
        onOpenChange={(_, data) => data.open || setMenu(undefined)}
        positioning={{ target: menu?.at ?? null, strategy: 'fixed' }}
      >
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => goTo({ page: 'review', document: menu?.document.id ?? '' })}>Open</MenuItem>
            <MenuItem onClick={() => exportDocuments([menu?.document.id ?? ''])}>Export…</MenuItem>
            <MenuItem onClick={() => remove(menu?.document.id ?? '', menu?.document.name ?? '')}>
              Remove from library
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {shown.length === 0 ? <p className="quiet">No document has “{query.trim()}” in its name or type.</p> : null}
    </section>
  )
}
