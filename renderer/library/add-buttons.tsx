import { Button } from '@fluentui/react-components'
import { DocumentAddRegular, FolderAddRegular } from '@fluentui/react-icons'
import { type RefObject, useRef } from 'react'
import type { Incoming } from '../state/use-imports.ts'
import { chosenFiles } from './incoming-files.ts'

interface Properties {
  /** Clicked to open the browser's own choice of files. */
  readonly fileInput: RefObject<HTMLInputElement | null>
  /** Asks for files or a folder, by `choose` where the browser is to ask. */
  readonly ask: (what: 'files' | 'folder', choose: () => void) => void
  readonly take: (files: readonly Incoming[]) => void
}

/** The buttons that add documents to the library. */
export function AddButtons({ fileInput, ask, take }: Properties) {
  const folderInput = useRef<HTMLInputElement>(null)
  return (
    <>
      <div className="page-actions">
        <Button icon={<FolderAddRegular />} onClick={() => ask('folder', () => folderInput.current?.click())}>
          Add a folder
        </Button>
        <Button
          appearance="primary"
          icon={<DocumentAddRegular />}
          onClick={() => ask('files', () => fileInput.current?.click())}
        >
          Add documents
        </Button>
      </div>
      <input
        ref={fileInput}
        type="file"
        hidden
        multiple
        accept=".docx,.docm,.dotx,.doc,.rtf,.odt,.evenhand"
        aria-label="Word documents to add"
        onChange={event => takeChosen(event.currentTarget, take)}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        multiple
        aria-label="A folder to add"
        {...{ webkitdirectory: '' }}
        onChange={event => takeChosen(event.currentTarget, take)}
      />
    </>
  )
}

/** Takes what was chosen, and lets the same files be chosen again. */
function takeChosen(input: HTMLInputElement, take: Properties['take']): void {
  take(chosenFiles(input.files))
  input.value = ''
}
