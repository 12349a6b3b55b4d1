import { useCallback, useState } from 'react'
import { shellOf } from '../host/shell.ts'

/** A file that somebody shared: its bytes, in a browser, or in the desktop app its path. */
export type SharedFile =
  | { readonly name: string; readonly file: File }
  | { readonly name: string; readonly path: string }

/** Files to be brought in, one after the other. */
export interface SharedFiles {
  /** The one whose turn it is. */
  readonly current: SharedFile | undefined
  /** How many had their turn before it. */
  readonly turn: number
  readonly add: (files: readonly SharedFile[]) => void
  /** The current one is done with. */
  readonly next: () => void
}

/** Keeps the shared files that were chosen, dropped or opened until each had its turn. */
export function useSharedFiles(): SharedFiles {
  const [{ all, turn }, set] = useState<{ readonly all: readonly SharedFile[]; readonly turn: number }>(none)
  return {
    current: all[turn],
    turn,
    add: useCallback(files => set(before => ({ ...before, all: [...before.all, ...files] })), []),
    next: useCallback(() => set(before => ({ ...before, turn: before.turn + 1 })), []),
  }
}

const none = { all: [], turn: 0 }

/** Whether a name is that of a file that Evenhand makes for sharing. */
export function isSharedName(name: string): boolean {
  return /\.evenhand$/i.test(name)
}

/** A file that was chosen on the page: in the desktop app it is read from disk, whatever its size. */
export function sharedFile(file: File): SharedFile {
  const shell = shellOf(window)
  return shell ? { name: file.name, path: shell.pathOf(file) } : { name: file.name, file }
}

/** A file by its path. */
export function sharedAt(path: string): SharedFile {
  return { name: path.replace(/^.*[\\/]/, ''), path }
}
