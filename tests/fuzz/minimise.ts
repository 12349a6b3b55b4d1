import { strToU8 } from 'fflate'
import { elementsOf } from './elements.ts'
import { partsOf, zipped } from './parts.ts'

const mostTries = 400

/**
 * A smaller file that still shows the fault: parts are left out, then elements, then runs of characters, as long as `fails` says
 * that the fault is there. Files that are no zip are only cut short. Tries at most four hundred.
 */
export async function minimise(bytes: Uint8Array, fails: (bytes: Uint8Array) => Promise<boolean>): Promise<Uint8Array> {
  let parts = partsOf(bytes)
  if (parts === undefined || !(await fails(zipped(parts)))) return bytes
  let tries = 0
  const attempt = async (next: ReadonlyMap<string, Uint8Array>) => {
    if (tries++ >= mostTries || !(await fails(zipped(next)))) return false
    parts = new Map(next)
    return true
  }
  for (const name of parts.keys()) await attempt(new Map([...parts].filter(([own]) => own !== name)))
  for (const name of parts.keys()) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    for (let at = 0; tries < mostTries; ) {
      const xml = Buffer.from(parts.get(name) ?? new Uint8Array()).toString('latin1')
      const one = elementsOf(xml)[at]
      if (one === undefined) break
      const without = xml.slice(0, one.from) + xml.slice(one.to)
      if (!(await attempt(new Map([...parts, [name, strToU8(without, true)]])))) at++
    }
  }
  return zipped(parts)
}
