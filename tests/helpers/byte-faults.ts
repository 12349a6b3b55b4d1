import { decoded, findName, type PlainPackage, relatedParts } from './plain-package.ts'
import { appendFault, spliceFault } from './unsplice.ts'

const continued = ['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people']

/** Which parts of an annotated file are not, but for what comments add, to the byte as they were; a line for each. */
export function byteFaults(before: PlainPackage, after: PlainPackage, ids: ReadonlySet<string>): readonly string[] {
  const relationships = findName(before.parts, before.main.replace(/([^/]*)$/, '_rels/$1.rels'))
  const added = new Set(['[Content_Types].xml', relationships, ...relatedParts(before, ...continued)])
  return Object.entries(before.parts).flatMap(([name, bytes]) => {
    const now = after.parts[name]
    if (now === undefined) return name.endsWith('/') ? [] : [`${name}: gone`]
    if (Buffer.compare(now, bytes) === 0) return []
    const fault =
      name === before.main
        ? spliceFault(latin1(asUtf8(bytes)), latin1(now), ids)
        : added.has(name)
          ? appendFault(latin1(asUtf8(bytes)), latin1(now))
          : 'changed'
    return fault === undefined ? [] : [`${name}: ${fault}`]
  })
}

/** A part in another encoding is written in UTF-8, and says so, when it takes comments. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const text = decoded(bytes)
  if (Buffer.compare(Buffer.from(text), bytes) === 0 || bytes[0] === 0xef) return bytes
  return Buffer.from(text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
