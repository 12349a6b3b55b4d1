import { useEffect, useEffectEvent } from 'react'
import { type ShellCommand, shellOf } from '../host/shell.ts'
import { goTo } from './use-route.ts'

interface Wanted {
  readonly takePaths: (paths: readonly string[]) => void
  readonly exportShown: () => void
  readonly showKeys: () => void
}

/** Does what the desktop app's menu and the system ask for. In a browser nothing asks. */
export function useShell({ takePaths, exportShown, showKeys }: Wanted): void {
  const heard = useEffectEvent((command: ShellCommand) => {
    if (command.kind === 'open-files') {
      goTo({ place: 'library' })
      takePaths(command.paths)
      return
    }
    switch (command.item) {
      case 'add-files':
      case 'add-folder':
        goTo({ place: 'library' })
        shellOf(window)
          ?.choose(command.item === 'add-files' ? 'files' : 'folder')
          .then(paths => (paths.length > 0 ? takePaths(paths) : undefined))
        return
      case 'export':
        exportShown()
        return
      case 'keys':
        showKeys()
        return
      case 'undo':
      case 'redo':
      case 'find': {
        const key = { undo: 'z', redo: 'y', find: 'f' }[command.item]
        dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }))
        return
      }
      default:
        goTo({ place: command.item })
    }
  })
  useEffect(() => shellOf(window)?.listen(command => heard(command)), [])
}
