import type { MenuChoice, ShellCommand } from '../host/bridge/contract/shell.ts'
import type { MenuEntry } from './parts.ts'

/**
 * The menu, with its keys as people know them from Word. A Mac has the app's own menu first and the window's after View, and quits
 * from there; Windows calls it Exit.
 */
export function menuTemplate(
  choose: (command: ShellCommand) => void,
  recent: readonly MenuEntry[],
  platform: NodeJS.Platform,
): MenuEntry[] {
  const mac = platform === 'darwin'
  const item = (label: string, choice: MenuChoice, accelerator?: string): MenuEntry => ({
    label,
    click: () => choose({ kind: 'menu', item: choice }),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const separator: MenuEntry = { type: 'separator' }
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Add documents…', 'add-files', 'CmdOrCtrl+O'),
        item('Add a folder…', 'add-folder', 'CmdOrCtrl+Shift+O'),
        { label: 'Open recent', submenu: [...recent] },
        separator,
        item('Check again', 'check-again', 'F9'),
        item('Export…', 'export', 'CmdOrCtrl+E'),
        separator,
        mac
          ? { role: 'close', label: 'Close window' }
          : { role: 'quit', label: platform === 'win32' ? 'Exit' : 'Quit', accelerator: 'Ctrl+Q' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('Find a finding', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Library', 'library', 'CmdOrCtrl+1'),
        item('Review', 'review', 'CmdOrCtrl+2'),
        item('Rule sets', 'rules', 'CmdOrCtrl+3'),
        item('Organisation', 'organisation', 'CmdOrCtrl+4'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { label: '&Help', submenu: [item('Keys', 'keys', 'F1')] },
  ]
}
