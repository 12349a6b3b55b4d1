import { useEffect, useEffectEvent } from 'react'
import type { CommandId } from '../../host/bridge/contract/commands.ts'
import type { ShellCommand } from '../../host/bridge/contract/shell.ts'
import { shellOf } from '../host/shell.ts'
import { goTo } from './use-route.ts'

interface Options {
  readonly run: (command: CommandId) => boolean
  readonly takePaths: (paths: readonly string[]) => void
}

/** Carries out what the desktop app's menu and the system request; nothing does in a browser. */
export function useShell({ run, takePaths }: Options): void {
  const onCommand = useEffectEvent((command: ShellCommand) => {
    // A dialog must be closed first; the menu does not know about it.
    const covered = document.querySelector('[role="dialog"]') !== null
    if (command.kind === 'open-files') {
      if (!covered) goTo({ page: 'library' })
      takePaths(command.paths)
      return
    }
    if (covered) return
    if (command.kind === 'open-document') goTo({ page: 'review', document: command.document })
    else if (!undoneInField(command.command)) run(command.command)
  })
  useEffect(() => shellOf(window)?.subscribe(command => onCommand(command)), [])
}

/** Undo and redo in a text field are the browser's own; the menu took their key from the field, so they are passed on. */
function undoneInField(command: CommandId): boolean {
  if (command !== 'undo' && command !== 'redo') return false
  if (!/^(?:INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')) return false
  document.execCommand(command)
  return true
}
