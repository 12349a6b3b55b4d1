import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { ArchiveRegular, ArrowImportRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import { type SharedFiles, sharedFile } from '../state/use-shared-files.ts'
import { LibraryViews } from '../ui/library-views.tsx'
import { AgreementList } from './agreement-list.tsx'
import { ConflictList } from './conflict-list.tsx'
import { KeptCopy } from './kept-copy.tsx'
import { useConflicts } from './use-conflicts.ts'
import type { ToShare } from './use-share.ts'
import './sharing.css'

interface Properties {
  readonly files: SharedFiles
  readonly share: (what: ToShare) => void
}

/** Sharing with other reviewers: the way in for their files and out for a backup, where decisions differ, and how far reviewers agree. */
export function SharingPage({ files, share }: Properties) {
  const input = useRef<HTMLInputElement>(null)
  const { conflicts, agreement, settled, error, settle, undo } = useConflicts()
  return (
    <main className="sharing" aria-labelledby="sharing-title">
      <header className="page-head">
        <div>
          <h1 id="sharing-title">Sharing</h1>
          <p>Review with others, and keep backups.</p>
        </div>
        <div className="page-actions">
          <Button icon={<ArchiveRegular />} onClick={() => share({})}>
            Back up the workspace…
          </Button>
          <Button appearance="primary" icon={<ArrowImportRegular />} onClick={() => input.current?.click()}>
            Bring in or restore a file…
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".evenhand"
          aria-label="Files from other reviewers, or a backup"
          onChange={({ currentTarget }) => {
            files.add([...(currentTarget.files ?? [])].map(sharedFile))
            currentTarget.value = ''
          }}
        />
      </header>
      <LibraryViews here="sharing" />
      <KeptCopy />
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody role="alert">{error}</MessageBarBody>
        </MessageBar>
      )}
      {conflicts === undefined && error === undefined ? <Spinner label="Looking for differing decisions" /> : null}
      {conflicts ? <ConflictList conflicts={conflicts} settled={settled} settle={settle} undo={undo} /> : null}
      {agreement ? <AgreementList agreement={agreement} /> : null}
    </main>
  )
}
