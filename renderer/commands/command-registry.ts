import type { CommandId } from '../../host/bridge/contract/commands.ts'

/** What a page does for a command; nothing where it cannot be used now. */
export type CommandHandlers = { readonly [Id in CommandId]?: (() => void) | undefined }

/** The handlers of what is on the screen. */
export interface CommandRegistry {
  /** Adds handlers, looked up each time a command is run. The function returned removes them. */
  readonly add: (handlers: () => CommandHandlers) => () => void
  /** Runs a command, and returns whether something on the screen could do it. */
  readonly run: (command: CommandId) => boolean
}

/** A registry without handlers. */
export function makeCommandRegistry(): CommandRegistry {
  const sources = new Set<() => CommandHandlers>()
  return {
    add(handlers) {
      sources.add(handlers)
      return () => {
        sources.delete(handlers)
      }
    },
    run(command) {
      for (const handlers of sources) {
        const handler = handlers()[command]
        if (!handler) continue
        handler()
        return true
      }
      return false
    },
  }
}
