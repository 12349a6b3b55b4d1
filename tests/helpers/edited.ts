import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file with some of its parts changed as text; a part that `change` has no function for stays. Throws where one changes nothing. */
export function edited(bytes: Uint8Array, change: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, make] of Object.entries(change)) {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = make(before)
    if (after === before) throw new Error(`${name} stays as it was`)
    parts[name] = strToU8(after)
  }
  return zipSync(parts)
}
