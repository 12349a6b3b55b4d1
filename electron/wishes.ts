import type { BrowserWindow, Dialog, IpcMain } from 'electron'
import { channels, isOurs } from './ipc.ts'

const word = { name: 'Word documents', extensions: ['docx', 'docm', 'dotx', 'doc', 'rtf', 'odt'] }

/** Answers the page's wish for a dialog of the system: files or a folder to add, or a folder to export to. */
export function answerDialogs(
  ipc: Pick<IpcMain, 'handle'>,
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: () => BrowserWindow | undefined,
): void {
  const ask = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return canceled ? [] : filePaths
  }
  ipc.handle(channels.shell, async (event, wish: unknown, what: unknown) => {
    if (!isOurs(event)) return undefined
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
