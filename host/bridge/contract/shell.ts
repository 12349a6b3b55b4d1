import type { CommandId } from './commands.ts'

/** What only the desktop app can do. Its preload script puts one beside the transport, under the name `evenhandShell`. */
export interface Shell {
  /** Asks for Word files, or for a folder; the paths chosen, or none. */
  readonly choose: (what: 'files' | 'folder') => Promise<readonly string[]>
  /** Asks for the folder to write an export to; undefined where the person changed their mind. */
  readonly chooseExportFolder: () => Promise<string | undefined>
  /** The path of a file that was dropped on the page. */
  readonly pathOf: (file: File) => string
  /** Subscribes to the menu's commands and to files that the system hands over; the function returned ends that. */
  readonly subscribe: (listener: (command: ShellCommand) => void) => () => void
}

/** A command chosen in the menu, a document chosen there, or files opened with the app. */
export type ShellCommand =
  | { readonly kind: 'open-files'; readonly paths: readonly string[] }
  | { readonly kind: 'open-document'; readonly document: string }
  | { readonly kind: 'run'; readonly command: CommandId }
