import { acceleratorOf, type CommandId, commands } from '../host/bridge/contract/commands.ts'
import type { ShellCommand } from '../host/bridge/contract/shell.ts'
import type { MenuEntry } from './parts.ts'

/**
 * The menu, with the labels and keys of the commands. A Mac has the app's own menu first and the window's after View, and quits
 * from there; Windows calls it Exit.
 */
export function menuTemplate(
  choose: (command: ShellCommand) => void,
  recent: readonly MenuEntry[],
  platform: NodeJS.Platform,
): MenuEntry[] {
  const mac = platform === 'darwin'
  const item = (id: CommandId): MenuEntry => ({
    label: commands[id].label,
    accelerator: acceleratorOf(id, mac),
    click: () => choose({ kind: 'run', command: id }),
  })
  const separator: MenuEntry = { type: 'separator' }
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('add-files'),
        item('add-folder'),
        { label: 'Open recent', submenu: [...recent] },
        separator,
        item('review-again'),
        item('export'),
        separator,
        mac
          ? { role: 'close', label: 'Close window' }
          : { role: 'quit', label: platform === 'win32' ? 'Exit' : 'Quit', accelerator: 'Ctrl+Q' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('undo'),
        item('redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('find'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('library'),
        item('review'),
        item('rules'),
        item('organisation'),
        item('portfolio'),
        item('plan'),
        item('sharing'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { label: '&Help', submenu: [item('shortcuts')] },
  ]
}
