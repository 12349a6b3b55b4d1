import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components'
import { DocumentAddRegular, FolderAddRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { shellOf } from '../host/shell.ts'
import type { Imports, Incoming } from '../state/use-imports.ts'
import { useLibrary } from '../state/use-library.ts'
import { goTo } from '../ui/use-route.ts'
import { counted } from '../ui/words.ts'
import { DocumentTable } from './document-table.tsx'
import { DropZone } from './drop-zone.tsx'
import { EmptyLibrary } from './empty-library.tsx'
import { ImportPanel } from './import-panel.tsx'
import { chosenFiles, sortIncoming } from './incoming-files.ts'
import './library.css'

interface Properties {
  readonly imports: Imports
  readonly exportDocuments: (documents: readonly string[]) => void
}

/** The library: the organisation's documents, and the way in for new ones. */
export function LibraryPlace({ imports, exportDocuments }: Properties) {
  const host = useHost()
  const { documents, error } = useLibrary()
  const [notice, setNotice] = useState<{ text: string; undo?: () => Promise<unknown> }>()
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  const fail = (failure: unknown) => setNotice({ text: sentenceOf(failure) })

  // A single document that was just brought in is what the reader wants to see.
  const { single } = imports
  const [file] = imports.job?.state === 'done' && imports.job.files.length === 1 ? imports.job.files : []
  const brought = file?.outcome && 'document' in file.outcome ? file.outcome.document : undefined
  useEffect(() => {
    if (brought === undefined || !single.current) return
    single.current = false
    goTo({ place: 'review', document: brought })
  }, [brought, single])

  const take = (incoming: readonly Incoming[]) => {
    const { files, others } = sortIncoming(incoming)
    if (files.length > 0) imports.take(files)
    if (files.length === 0) setNotice({ text: 'There was no Word document among that. Evenhand reads .docx files.' })
    else if (others > 0) setNotice({ text: `${counted(others, 'other file')} passed over: not Word documents.` })
    else setNotice(undefined)
  }
  const takePaths = (paths: readonly string[]) => {
    if (paths.length === 0) return
    setNotice(undefined)
    imports.takePaths(paths)
  }
  const choose = async (what: 'files' | 'folder') => {
    const shell = shellOf(window)
    if (!shell) {
      ;(what === 'folder' ? folderInput : fileInput).current?.click()
      return
    }
    takePaths(await shell.choose(what))
  }
  const remove = async (id: string, name: string) => {
    try {
      await host.deleteDocument({ document: id })
      setNotice({
        text: `“${name}” was removed from the library, with its decisions.`,
        undo: () => host.restoreDocument({ document: id }),
      })
    } catch (failure) {
      fail(failure)
    }
  }
  const reviewAgain = () => {
    host.reviewAgain({}).then(({ reviewed }) => {
      setNotice({ text: `${counted(reviewed, 'document')} reviewed again. Every decision was kept.` })
    }, fail)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.defaultPrevented) return
      event.preventDefault()
      reviewAgain()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const stale = documents?.filter(d => d.stale).length ?? 0

  return (
    <DropZone take={take} takePaths={takePaths}>
      <main className="library" aria-labelledby="library-title">
        <header className="place-head">
          <div>
            <h1 id="library-title">Library</h1>
            <p>Policies and plans under review. They stay on this computer.</p>
          </div>
          <div className="place-actions">
            <Button icon={<FolderAddRegular />} onClick={() => choose('folder')}>
              Add a folder
            </Button>
            <Button appearance="primary" icon={<DocumentAddRegular />} onClick={() => choose('files')}>
              Add documents
            </Button>
          </div>
          <input
            ref={fileInput}
            type="file"
            hidden
            multiple
            accept=".docx,.docm,.dotx,.doc,.rtf,.odt"
            aria-label="Word documents to add"
            onChange={event => {
              take(chosenFiles(event.currentTarget.files))
              event.currentTarget.value = ''
            }}
          />
          <input
            ref={folderInput}
            type="file"
            hidden
            multiple
            aria-label="A folder to add"
            {...{ webkitdirectory: '' }}
            onChange={event => {
              take(chosenFiles(event.currentTarget.files))
              event.currentTarget.value = ''
            }}
          />
        </header>
        <div aria-live="polite">
          {[error, imports.error].map(text =>
            text === undefined ? null : (
              <MessageBar key={text} intent="error" layout="multiline">
                <MessageBarBody>{text}</MessageBarBody>
              </MessageBar>
            ),
          )}
          {notice === undefined ? null : (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{notice.text}</MessageBarBody>
              <MessageBarActions>
                {notice.undo === undefined ? null : (
                  <Button
                    size="small"
                    onClick={() => {
                      notice.undo?.().then(() => setNotice(undefined), fail)
                    }}
                  >
                    Undo
                  </Button>
                )}
                <Button size="small" onClick={() => setNotice(undefined)}>
                  Close
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
          {stale === 0 ? null : (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {counted(stale, 'document')} {stale === 1 ? 'was' : 'were'} reviewed with other rules or settings than
                those of now.
              </MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={reviewAgain}>
                  Review again
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
        </div>
        {imports.job ? <ImportPanel job={imports.job} cancel={imports.cancel} putAway={imports.putAway} /> : null}
        {documents === undefined ? (
          error === undefined ? (
            <Spinner label="Opening the library" />
          ) : null
        ) : documents.length === 0 ? (
          imports.job ? null : (
            <EmptyLibrary choose={() => choose('files')} trySamples={imports.takeSamples} />
          )
        ) : (
          <DocumentTable documents={documents} remove={remove} exportDocuments={exportDocuments} />
        )}
      </main>
    </DropZone>
  )
}
