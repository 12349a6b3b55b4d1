import type { MenuItemConstructorOptions } from 'electron'

/** What a choice in the menu asks the page to do. */
export type MenuChoice =
  | 'add-files'
  | 'add-folder'
  | 'export'
  | 'undo'
  | 'redo'
  | 'find'
  | 'keys'
  | 'library'
  | 'rules'
  | 'organisation'

/** The menu, with its keys as people know them from Word. `mac` puts the app's own menu first, as that system wants. */
export function menuTemplate(choose: (choice: MenuChoice) => void, mac: boolean): MenuItemConstructorOptions[] {
  const item = (label: string, choice: MenuChoice, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(choice),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const separator = { type: 'separator' } as const
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Add documents…', 'add-files', 'CmdOrCtrl+O'),
        item('Add a folder…', 'add-folder', 'CmdOrCtrl+Shift+O'),
        { role: 'recentDocuments', label: 'Open recent', submenu: [{ role: 'clearRecentDocuments', label: 'Clear' }] },
        separator,
        item('Export…', 'export', 'CmdOrCtrl+E'),
        separator,
        mac ? { role: 'close' } : { role: 'quit', label: 'Exit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Y'),
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
        item('Rule sets', 'rules', 'CmdOrCtrl+3'),
        item('Organisation', 'organisation', 'CmdOrCtrl+4'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: [item('Keys', 'keys', 'F1')] },
  ]
}
