import { strToU8 } from 'fflate'
import { mutateBytes, mutateDirectory } from './mutate-bytes.ts'
import { mutateXml } from './mutate-xml.ts'
import { partsOf, zipped } from './parts.ts'
import type { Random } from './random.ts'

/** A Word file to begin with. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was made of a file, and of which. */
export interface Mutant {
  readonly from: string
  readonly bytes: Uint8Array
}

/** Makes a hostile file of one or two others: of its bytes, of the bytes of a part, of the XML of parts, or of its parts as a whole. */
export function mutate(sources: readonly Source[], random: Random): Mutant {
  const one = random.pick(sources)
  const other = random.pick(sources)
  const from = one.name
  if (random.once(8)) return { from, bytes: mutateBytes(one.bytes, other.bytes, random) }
  if (random.once(12)) return { from, bytes: mutateDirectory(one.bytes, random) }
  const parts = partsOf(one.bytes)
  const theirs = partsOf(other.bytes)
  if (parts === undefined) return { from, bytes: mutateBytes(one.bytes, other.bytes, random) }
  for (let count = 1 + random.nat(4); count > 0; count--) mutateParts(parts, theirs ?? new Map(), random)
  return { from, bytes: zipped(parts) }
}

function mutateParts(parts: Map<string, Uint8Array>, theirs: ReadonlyMap<string, Uint8Array>, random: Random): void {
  const names = [...parts.keys()]
  if (names.length === 0) return
  const main = parts.has('word/document.xml') && !random.once(3) ? 'word/document.xml' : random.pick(names)
  const bytes = parts.get(main) ?? new Uint8Array()
  const other = theirs.get(main) ?? theirs.get(random.once(2) ? 'word/document.xml' : '') ?? new Uint8Array()
  const change = random.nat(24)
  if (change === 0) parts.delete(main)
  else if (change === 1)
    parts.set(random.pick([...names, ...theirs.keys(), 'word/Document.xml', '../x', 'word/__proto__']), bytes)
  else if (change === 2 && other.length > 0) parts.set(main, other)
  else if (change === 3) parts.set(main, mutateBytes(bytes, other, random))
  else if (change === 4) parts.set(main, new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')))
  else if (/\.(?:xml|rels)$/.test(main)) parts.set(main, latin1(mutateXml(textOf(bytes), textOf(other), random)))
  else parts.set(main, mutateBytes(bytes, other, random))
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function latin1(text: string): Uint8Array {
  return strToU8(text, true)
}
