import type { Page } from 'playwright'
import { electronRuntime } from '../../cli/electron-runtime.ts'
import { hasScreen } from '../../cli/has-screen.ts'
import { openApp } from './app-in-browser.ts'
import { openInElectron } from './app-in-electron.ts'
import { findBrowser } from './browser.ts'

/** The app, open in a shell. What differs between shells, choosing files and getting exported ones, is done here. */
export interface AppInShell {
  readonly page: Page
  /** Where everything of the app's own stands. */
  readonly home: string
  /** Every address that a page asked for, and what pages wrote to the console as errors. */
  readonly asked: readonly string[]
  readonly errors: readonly string[]
  /** Presses "Add documents" and chooses these. */
  readonly addDocuments: (paths: readonly string[]) => Promise<void>
  /** Presses "Export" in the open dialog, and gives the files by name. */
  readonly exported: () => Promise<Readonly<Record<string, Uint8Array>>>
  readonly close: () => Promise<void>
}

const browser = findBrowser()
const electron = electronRuntime()

/** What the app runs in. `open` is missing where that cannot be had here; `missing` then says so. */
export const shells = [
  {
    name: 'a browser',
    missing: 'no browser was found and none could be installed, so the app was not tested in a browser',
    ...(browser === undefined ? {} : { open: (): Promise<AppInShell> => openApp(browser) }),
  },
  {
    name: 'Electron',
    missing: `${
      electron === undefined
        ? 'its runtime is not part of this installation'
        : 'there is no screen for it (try xvfb-run)'
    }, so the app was not tested in Electron`,
    ...(electron === undefined || !hasScreen() ? {} : { open: (): Promise<AppInShell> => openInElectron(electron) }),
  },
]
