import { unzipSync, type Zippable, zipSync } from 'fflate'

/** The files of a zip; undefined where it is none. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes)))
  } catch {
    return undefined
  }
}

/** A zip of files, the same bytes for the same files. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {}
  for (const [name, data] of parts) files[name] = data
  return zipSync(files, { level: 1, mtime: new Date(1980, 0, 1) })
}
