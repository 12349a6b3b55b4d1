import { type DragEvent, type ReactNode, useState } from 'react'
import { shellOf } from '../host/shell.ts'
import type { Incoming } from '../state/use-imports.ts'
import { droppedFiles } from './incoming-files.ts'

/** Accepts files and folders dropped anywhere inside it, and shows so while they are dragged over it. */
export function DropZone({
  take,
  takePaths,
  children,
}: {
  readonly take: (files: readonly Incoming[]) => void
  /** In the desktop app dropped files are read from disk, whatever their size. */
  readonly takePaths: (paths: readonly string[]) => void
  readonly children: ReactNode
}) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the buttons inside do the same
    <div
      className="drop-zone"
      data-over={over || undefined}
      onDragOver={event => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={event => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
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
