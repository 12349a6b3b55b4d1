import { counted, plural } from '../../engine/labels/counts.ts'
import { shellOf } from '../host/shell.ts'
import type { Imports, Incoming } from '../state/use-imports.ts'
import { sortIncoming } from './incoming-files.ts'

/** Hands files that were dropped or chosen to the import, and reports what was left out. */
export function useFileChoice(imports: Imports, notify: (text: string | undefined) => void) {
  const take = (incoming: readonly Incoming[]) => {
    const { files, others } = sortIncoming(incoming)
    if (files.length > 0) imports.take(files)
    if (files.length === 0) notify('None of those files is a Word document. Evenhand reads .docx files.')
    else if (others > 0) notify(skippedWords(others))
    else notify(undefined)
  }
  const takePaths = (paths: readonly string[]) => {
    if (paths.length === 0) return
    notify(undefined)
    imports.takePaths(paths)
  }
  /** Asks for files or a folder: by the system's dialog in the desktop app, else by `choose`. */
  const ask = async (what: 'files' | 'folder', choose: () => void) => {
    const shell = shellOf(window)
    if (shell) takePaths(await shell.choose(what))
    else choose()
  }
  return { take, takePaths, ask }
}

function skippedWords(count: number): string {
  const because = plural(count, 'because it is not a Word document', 'because they are not Word documents')
  return `${counted(count, 'file')} skipped ${because}.`
}
