import { useCallback, useState } from 'react'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { type Arrangement, arranged, type Column, everything } from './arranged.ts'
import { DocumentMenu, type OpenMenu } from './document-menu.tsx'
import { DocumentRow } from './document-row.tsx'
import { TableHead } from './table-head.tsx'
import { SelectedActions, TableTools } from './table-tools.tsx'
import { useSelection } from './use-selection.ts'

interface Properties {
  readonly documents: readonly DocumentSummary[]
  readonly remove: (documents: readonly Pick<DocumentSummary, 'id' | 'name'>[]) => void
  readonly reviewAgain: (documents: readonly string[]) => void
  readonly deleteForGood: (id: string, name: string) => void
  readonly exportDocuments: (documents: readonly string[]) => void
  readonly shareDocuments: (documents: readonly string[]) => void
}

/** The documents as a table: what each is, how far its review has come, and what is open; sorted, narrowed, and acted on together. */
export function DocumentTable(properties: Properties) {
  const { documents, remove, reviewAgain, deleteForGood, exportDocuments, shareDocuments } = properties
  const [arrangement, setArrangement] = useState(everything)
  const { selected, select, selectOnly } = useSelection()
  const [menu, setMenu] = useState<OpenMenu>()
  const openMenu = useCallback((document: DocumentSummary, at: HTMLElement) => setMenu({ document, at }), [])
  const change = (some: Partial<Arrangement>) => setArrangement({ ...arrangement, ...some })
  const shown = arranged(documents, arrangement)
  const chosen = shown.filter(d => selected.has(d.id))
  const ids = chosen.map(d => d.id)
  return (
    <section className="documents" aria-label="Documents">
      <TableTools documents={documents} shown={shown.length} arrangement={arrangement} change={change} />
      <SelectedActions
        count={chosen.length}
        exportThem={() => exportDocuments(ids)}
        shareThem={() => shareDocuments(ids)}
        reviewAgain={() => reviewAgain(ids)}
        remove={() => {
          remove(chosen)
          selectOnly([])
        }}
      />
      <div className="documents-scroll">
        <table>
          <TableHead
            arrangement={arrangement}
            sort={by => change({ by, down: by === arrangement.by ? !arrangement.down : largestFirst.includes(by) })}
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
        remove={(id, name) => remove([{ id, name }])}
        deleteForGood={deleteForGood}
        exportDocuments={exportDocuments}
        shareDocuments={shareDocuments}
      />
      {shown.length === 0 ? <p className="quiet">No document has these words, this type and this state.</p> : null}
    </section>
  )
}

/** The columns of which a reader wants to see the largest first. */
const largestFirst: readonly Column[] = ['gaps', 'wording', 'added']
