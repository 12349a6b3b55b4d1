import type { Transport } from '../../host/contract.ts'

/** What only the desktop app can do. Electron's preload puts it beside the transport. */
export interface Shell {
  /** Asks for Word files, or for a folder; the paths chosen, or none. */
  readonly choose: (what: 'files' | 'folder') => Promise<readonly string[]>
  /** Asks for the folder to write an export to; undefined where the person changed their mind. */
  readonly chooseExportFolder: () => Promise<string | undefined>
  /** The path of a file that was dropped on the page. */
  readonly pathOf: (file: File) => string
  /** Hears the menu's commands and files that the system hands over, until the function it gives is called. */
  readonly listen: (hear: (command: ShellCommand) => void) => () => void
}

/** A choice in the menu, or files opened with the app. */
export type ShellCommand =
  | { readonly kind: 'open-files'; readonly paths: readonly string[] }
  | {
      readonly kind: 'menu'
      readonly item: 'add-files' | 'add-folder' | 'export' | 'undo' | 'redo' | 'find' | 'keys' | Place
    }

type Place = 'library' | 'rules' | 'organisation'

declare global {
  interface Window {
    readonly evenhand?: Transport
    readonly evenhandShell?: Shell
  }
}

/** The desktop app's own abilities; undefined in a browser. */
export function shellOf(window: Window): Shell | undefined {
  return window.evenhandShell
}
