import type { CommandId } from './commands.ts'

/** What only the desktop app can do. Its preload script exposes one alongside the transport, under the name `evenhandShell`. */
export interface Shell {
  /** Lets the user choose Word files or a folder; returns the chosen paths, or none. */
  readonly choose: (what: 'files' | 'folder') => Promise<readonly string[]>
  /** Lets the user choose the folder to write an export to; undefined if they cancel. */
  readonly chooseExportFolder: () => Promise<string | undefined>
  /** The path of a file that was dropped on the page. */
  readonly pathOf: (file: File) => string
  /** Subscribes to the menu's commands and to files that the system opens; returns the function that unsubscribes. */
  readonly subscribe: (listener: (command: ShellCommand) => void) => () => void
}

/** A command chosen in the menu, a document chosen there, or files opened with the app. */
export type ShellCommand =
  | { readonly kind: 'open-files'; readonly paths: readonly string[] }
  | { readonly kind: 'open-document'; readonly document: string }
  | { readonly kind: 'run'; readonly command: CommandId }
