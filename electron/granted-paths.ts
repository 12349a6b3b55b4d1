import { sep } from 'node:path'

/**
 * The paths that a person gave to the app: by its own dialogs, by dropping files, by opening them with it or on its command line. The page
 * may have no others read or written to, so that a script which got into it could not go through the disk.
 */
export interface GrantedPaths {
  /** Notes files and folders that may be read. */
  readonly forReading: (paths: readonly string[]) => void
  /** Notes the folder that results may be written to. */
  readonly forWriting: (folder: string) => void
  /** Why a call may not be made, or undefined if it may: its paths were given, or lie in a folder that was. */
  readonly refusal: (call: unknown, request: unknown) => string | undefined
}

/** Keeps the paths of one run of the app. */
export function grantedPaths(): GrantedPaths {
  const readable = new Set<string>()
  const writable = new Set<string>()
  const mayRead = (path: unknown) =>
    typeof path === 'string' && [...readable].some(given => path === given || path.startsWith(given + sep))
  return {
    forReading: paths => {
      for (const path of paths) readable.add(path)
    },
    forWriting: folder => {
      writable.add(folder)
    },
    refusal: (call, request) => {
      const { paths, path, folder } = Object(request) as Readonly<Record<string, unknown>>
      if (call === 'importPaths' && !(Array.isArray(paths) && paths.every(mayRead))) return unread
      if (call === 'receivePath' && !mayRead(path)) return unread
      if (folder !== undefined && !(typeof folder === 'string' && writable.has(folder)))
        return 'Evenhand writes only to a folder that you choose. Choose it again.'
      return undefined
    },
  }
}

const unread = 'Evenhand reads only files that you choose, drop or open with it. Choose them again.'
