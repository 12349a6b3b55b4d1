import type { OpenDialogOptions } from 'electron'
import type { GrantedPaths } from './granted-paths.ts'
import { channels, isOurs } from './ipc.ts'
import type { DialogPart, IpcPart, WindowPart } from './parts.ts'

const shared = { name: 'Files shared from Evenhand', extensions: ['evenhand'] }
const word = { name: 'Word documents', extensions: ['docx', 'docm', 'dotx', 'doc', 'rtf', 'odt'] }

/** What requests of the page need: its window, and what to do when it begins to listen for commands. */
interface Options {
  readonly window: () => WindowPart | undefined
  readonly listens: () => void
  readonly granted: GrantedPaths
}

/** Answers what the page requests of the shell: a system dialog for files or a folder, or the commands that are waiting for it. */
export function answerShellRequests(ipc: IpcPart, dialog: DialogPart, { window, listens, granted }: Options): void {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return canceled ? [] : filePaths
  }
  ipc.handle(channels.shell, async (event, request, what) => {
    if (!isOurs(event)) return undefined
    if (request === 'listen') return listens()
    if (request === 'export-folder') {
      const [folder] = await ask({ title: 'Export to', properties: ['openDirectory', 'createDirectory'] })
      if (folder !== undefined) granted.forWriting(folder)
      return folder
    }
    // The preload script tells which files were dropped; only it can learn their paths.
    if (request === 'dropped') return typeof what === 'string' ? granted.forReading([what]) : undefined
    if (request !== 'choose') return undefined
    const paths = await (what === 'folder'
      ? ask({ title: 'Add a folder', properties: ['openDirectory'] })
      : ask({ title: 'Add documents', properties: ['openFile', 'multiSelections'], filters: [word, shared] }))
    granted.forReading(paths)
    return paths
  })
}
