import { useState } from 'react'
import { counted, listed } from '../../engine/labels/counts.ts'
import { shellOf } from '../host/shell.ts'
import type { Imports, Incoming } from '../state/use-imports.ts'
import { isSharedName, type SharedFiles, sharedAt, sharedFile } from '../state/use-shared-files.ts'
import { sortIncoming } from './incoming-files.ts'

/** The ways in for files, and what was left out last. */
export interface FileChoice {
  readonly take: (files: readonly Incoming[]) => void
  readonly takePaths: (paths: readonly string[]) => void
  /** Asks for files or a folder: by the system's dialog in the desktop app, else by `choose`. */
  readonly ask: (what: 'files' | 'folder', choose: () => void) => void
  readonly leftOut: string | undefined
  readonly closeLeftOut: () => void
}

/** Hands files that were dropped or chosen to the import, those that were shared to be brought in, and says what was left out. */
export function useFileChoice(imports: Imports, shared: SharedFiles): FileChoice {
  const [leftOut, setLeftOut] = useState<string>()
  const take = (incoming: readonly Incoming[]) => {
    // One that lies in a folder of documents is left out like other files.
    const { true: came = [], false: others = [] } = Object.groupBy(incoming, ({ name }) =>
      isSharedName(name) && !name.includes('/') ? 'true' : 'false',
    )
    shared.add(came.map(({ file }) => sharedFile(file)))
    if (came.length > 0 && others.length === 0) return
    takeDocuments(others)
  }
  const takeDocuments = (incoming: readonly Incoming[]) => {
    const { files, others } = sortIncoming(incoming)
    setLeftOut(leftOutWords(files.length, others))
    if (files.length > 0) imports.take(files, { alone: files.length === 1 && others.length === 0 })
  }
  const takePaths = (paths: readonly string[]) => {
    shared.add(paths.filter(isSharedName).map(sharedAt))
    const others = paths.filter(path => !isSharedName(path))
    if (others.length === 0) return
    setLeftOut(undefined)
    imports.takePaths(others)
  }
  const ask = async (what: 'files' | 'folder', choose: () => void) => {
    const shell = shellOf(window)
    if (shell) takePaths(await shell.choose(what))
    else choose()
  }
  return { take, takePaths, ask, leftOut, closeLeftOut: () => setLeftOut(undefined) }
}

/** Which files of folders were not even tried; undefined where all were. */
export function leftOutWords(taken: number, others: readonly string[]): string | undefined {
  if (others.length === 0)
    return taken > 0 ? undefined : 'There are no files in what you added. Evenhand reads Word documents (.docx).'
  const named = others.slice(0, mostNamed)
  const more = others.length - named.length
  const files = listed([...named, ...(more > 0 ? [counted(more, 'other file')] : [])])
  return `Not documents, and left out: ${files}. Evenhand reads Word documents (.docx).`
}

/** So many files are named; a folder of photographs may have hundreds. */
const mostNamed = 5
