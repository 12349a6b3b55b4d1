import { useEffect, useEffectEvent } from 'react'
import type { ShellCommand } from '../../host/bridge/contract/shell.ts'
import { shellOf } from '../host/shell.ts'
import { goTo } from './use-route.ts'

interface Wanted {
  /** The document that was last open: where Review leads. */
  readonly last: string | undefined
  readonly takePaths: (paths: readonly string[]) => void
  readonly exportShown: () => void
  readonly showKeys: () => void
}

/** Does what the desktop app's menu and the system ask for. In a browser nothing asks. */
export function useShell({ last, takePaths, exportShown, showKeys }: Wanted): void {
  const heard = useEffectEvent((command: ShellCommand) => {
    // What a dialog asks is answered first; the menu knows nothing of it.
    const covered = document.querySelector('[role="dialog"]') !== null
    if (command.kind === 'open-files') {
      if (!covered) goTo({ place: 'library' })
      takePaths(command.paths)
      return
    }
    if (covered) return
    if (command.kind === 'open-document') {
      goTo({ place: 'review', document: command.document })
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
      case 'check-again':
        // The library and a review know what to check again; from elsewhere the way leads to what is not up to date.
        if (!isTaken({ key: 'F9' })) goTo({ place: 'library' })
        return
      case 'review':
        if (last !== undefined) goTo({ place: 'review', document: last })
        return
      case 'keys':
        showKeys()
        return
      case 'undo':
      case 'redo':
        // While something is being written, its letters are meant. The menu took the key from the field, so it is told.
        if (isField(document.activeElement)) {
          document.execCommand(command.item)
          return
        }
        isTaken({ key: command.item === 'undo' ? 'z' : 'y', ctrlKey: true })
        return
      case 'find':
        isTaken({ key: 'f', ctrlKey: true })
        return
      default:
        goTo({ place: command.item })
    }
  })
  useEffect(() => shellOf(window)?.subscribe(command => heard(command)), [])
}

/** Presses a key for the menu, and gives whether a place did something by it. */
function isTaken(key: KeyboardEventInit): boolean {
  return !dispatchEvent(new KeyboardEvent('keydown', { ...key, cancelable: true }))
}

function isField(element: Element | null): boolean {
  return element !== null && /^(?:INPUT|TEXTAREA)$/.test(element.tagName)
}
