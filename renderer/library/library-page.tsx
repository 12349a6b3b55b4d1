import { Spinner } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useCommands } from '../commands/commands-provider.tsx'
import type { Imports } from '../state/use-imports.ts'
import { useLibrary } from '../state/use-library.ts'
import { LibraryViews } from '../ui/library-views.tsx'
import { AddButtons } from './add-buttons.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { DocumentTable } from './document-table.tsx'
import { EmptyLibrary } from './empty-library.tsx'
import { ImportPanel } from './import-panel.tsx'
import { LibraryNotices } from './library-notices.tsx'
import { OverdueNotice } from './overdue-notice.tsx'
import { RemovedDocuments, type ToDelete } from './removed-documents.tsx'
import type { FileChoice } from './use-file-choice.ts'
import { useLibraryActions } from './use-library-actions.ts'
import { useOpeningSingle } from './use-opening-single.ts'
import './library.css'

interface Properties {
  readonly imports: Imports
  readonly files: FileChoice
  readonly exportDocuments: (documents: readonly string[]) => void
  readonly shareDocuments: (documents: readonly string[]) => void
}

/** The library: the organisation's documents, and the way in for new ones. */
export function LibraryPage({ imports, files, exportDocuments, shareDocuments }: Properties) {
  const { documents, error } = useLibrary()
  const { notice, notify, remove, restore, deleteForGood, reviewAgain } = useLibraryActions()
  const [toDelete, setToDelete] = useState<ToDelete>()
  const { take, ask, leftOut, closeLeftOut } = files
  const fileInput = useRef<HTMLInputElement>(null)
  useOpeningSingle(imports)
  useCommands({ 'review-again': () => reviewAgain() })
  const empty = documents?.length === 0
  return (
    <main className="library" aria-labelledby="library-title">
      <header className="page-head">
        <div>
          <h1 id="library-title">Library</h1>
          <p>Policies and plans under review. They stay on this computer.</p>
        </div>
        <AddButtons fileInput={fileInput} ask={ask} take={take} />
      </header>
      <LibraryViews here="library" />
      <OverdueNotice />
      <ConflictNotice />
      <LibraryNotices
        errors={[error, imports.error]}
        leftOut={leftOut}
        closeLeftOut={closeLeftOut}
        notice={notice}
        close={() => notify(undefined)}
        stale={documents?.filter(d => d.stale).length ?? 0}
      />
      {imports.job ? <ImportPanel job={imports.job} cancel={imports.cancel} putAway={imports.putAway} /> : null}
      {documents === undefined && error === undefined ? <Spinner label="Opening the library" /> : null}
      {empty && !imports.job ? (
        <EmptyLibrary choose={() => ask('files', () => fileInput.current?.click())} trySamples={imports.takeSamples} />
      ) : null}
      {documents && !empty ? (
        <DocumentTable
          documents={documents}
          remove={remove}
          reviewAgain={reviewAgain}
          deleteForGood={(id, name) => setToDelete({ id, name })}
          exportDocuments={exportDocuments}
          shareDocuments={shareDocuments}
        />
      ) : null}
      <RemovedDocuments restore={restore} deleteForGood={deleteForGood} toDelete={toDelete} setToDelete={setToDelete} />
    </main>
  )
}
