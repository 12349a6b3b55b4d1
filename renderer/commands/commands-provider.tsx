import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react'
import type { CommandId } from '../../host/bridge/contract/commands.ts'
import { commandOfKey } from './command-of-key.ts'
import { type CommandHandlers, type CommandRegistry, makeCommandRegistry } from './command-registry.ts'
import { isMac } from './is-mac.ts'

const RegistryContext = createContext<CommandRegistry | undefined>(undefined)

/** Lets everything inside it handle commands, and runs them when their keys are pressed. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(makeCommandRegistry)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') || !acts(event)) return
      const command = commandOfKey(event, isMac)
      if (command !== undefined && registry.run(command)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Handles commands for as long as the component is on the screen. */
export function useCommands(handlers: CommandHandlers): void {
  const registry = useRegistry()
  const latest = useEffectEvent(() => handlers)
  useEffect(() => registry.add(() => latest()), [registry])
}

/** Runs a command as its key would, and returns whether something on the screen could do it. */
export function useRunCommand(): (command: CommandId) => boolean {
  return useRegistry().run
}

function useRegistry(): CommandRegistry {
  const registry = use(RegistryContext)
  if (!registry) throw new Error('used outside of CommandsProvider')
  return registry
}

/**
 * Whether a key is meant for a command. Single characters count only while the focus is on the findings, the document, its title or nothing, and
 * nothing but a function key counts while something is being written (WCAG 2.1.4). Arrows belong to the list of findings.
 */
function acts({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (/^F\d+$/.test(key)) return true
  if (!(target instanceof HTMLElement) || isWriting(target)) return false
  if (ctrlKey || metaKey) return true
  if (key.startsWith('Arrow')) return target.closest('.findings-list') !== null
  return target === document.body || target.closest('.findings, .page, #review-title') !== null
}

function isWriting(target: HTMLElement): boolean {
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
