import { type DragEvent, type ReactNode, useState } from 'react'
import { shellOf } from '../host/shell.ts'
import type { Incoming } from '../state/use-imports.ts'
import { goTo } from '../ui/use-route.ts'
import { droppedFiles } from './incoming-files.ts'

interface Properties {
  readonly take: (files: readonly Incoming[]) => void
  /** In the desktop app dropped files are read from disk, whatever their size. */
  readonly takePaths: (paths: readonly string[]) => void
  readonly children: ReactNode
}

/**
 * Accepts files and folders dropped anywhere on the app, shows so while they are dragged over it, and leads to the library, which says
 * what becomes of them. While a dialog is open nothing is taken, and the browser does not open the file in the app's place either.
 */
export function DropZone({ take, takePaths, children }: Properties) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the buttons inside do the same
    <div
      className="app drop-zone"
      data-over={over || undefined}
      onDragOver={event => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isCovered() ? 'none' : 'copy'
        setOver(!isCovered())
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={event => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        if (isCovered()) return
        goTo({ page: 'library' })
        const shell = shellOf(window)
        if (shell) takePaths([...event.dataTransfer.files].map(file => shell.pathOf(file)))
        else droppedFiles(event.dataTransfer).then(take, () => take([]))
      }}
    >
      {children}
      {over ? <div className="drop-veil">Drop to add to the library</div> : null}
    </div>
  )
}

function isCovered(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}
