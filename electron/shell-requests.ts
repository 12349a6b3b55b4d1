import type { OpenDialogOptions } from 'electron'
import { channels, isOurs } from './ipc.ts'
import type { DialogPart, IpcPart, WindowPart } from './parts.ts'

const word = { name: 'Word documents', extensions: ['docx', 'docm', 'dotx', 'doc', 'rtf', 'odt'] }

/** What the page's wishes need: its window, and what to do when it begins to listen for commands. */
interface Asked {
  readonly window: () => WindowPart | undefined
  readonly listens: () => void
}

/** Answers the page's wishes: a dialog of the system for files or a folder, or to be told the commands that wait for it. */
export function answerShellRequests(ipc: IpcPart, dialog: DialogPart, { window, listens }: Asked): void {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return canceled ? [] : filePaths
  }
  ipc.handle(channels.shell, async (event, wish, what) => {
    if (!isOurs(event)) return undefined
    if (wish === 'listen') return listens()
    if (wish === 'export-folder') {
      const [folder] = await ask({ title: 'Export to', properties: ['openDirectory', 'createDirectory'] })
      return folder
    }
    if (wish !== 'choose') return undefined
    return what === 'folder'
      ? ask({ title: 'Add a folder', properties: ['openDirectory'] })
      : ask({ title: 'Add documents', properties: ['openFile', 'multiSelections'], filters: [word] })
  })
}
