import { posix } from 'node:path'
import { DOMParser, type Element, type Node, type Document as XmlDocument } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'

/** A Word file opened for tests by fflate and an XML parser, without anything of the product. */
export interface PlainPackage {
  /** By name, with `/` and without a leading one. */
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** The part that the package calls its document. */
  readonly main: string
  /** What the main part points to inside the package; of each type its last word. */
  readonly related: readonly { readonly id: string; readonly type: string; readonly target: string }[]
  /** A part's XML, in UTF-8 or UTF-16; undefined where it is not there or damaged. Throws where the main part is damaged. */
  readonly xml: (part: string) => XmlDocument | undefined
}

/** Opens a Word file. Throws what fflate throws where the zip is damaged. */
export function openPlain(bytes: Uint8Array): PlainPackage {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name.replaceAll('\\', '/').replace(/^\/+/, ''), data]),
  )
  const root = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')
  const main = findName(parts, root?.target ?? 'word/document.xml') ?? ''
  const known = new Map<string, XmlDocument | undefined>()
  const xml = (part: string) => {
    try {
      if (!known.has(part)) known.set(part, xmlOf(parts[part]))
    } catch (error) {
      if (part === main) throw error
      known.set(part, undefined)
    }
    return known.get(part)
  }
  return { parts, main, related: relationsOf(parts, main), xml }
}

/** The parts that the main part relates to by these types, each once. */
export function relatedParts({ parts, related }: PlainPackage, ...types: readonly string[]): readonly string[] {
  const found = related.filter(({ type }) => types.includes(type)).map(({ target }) => findName(parts, target))
  return [...new Set(found.filter(name => name !== undefined))]
}

/** The part of this name, whatever its case. */
export function findName(parts: Readonly<Record<string, Uint8Array>>, name: string): string | undefined {
  return name in parts ? name : Object.keys(parts).find(other => other.toLowerCase() === name.toLowerCase())
}

function xmlOf(bytes: Uint8Array | undefined): XmlDocument | undefined {
  return bytes && new DOMParser({ onError: () => undefined }).parseFromString(decoded(bytes), 'text/xml')
}

/** Calls `visit` for every element below a node, in document order. */
export function walk(node: Node | undefined, visit: (element: Element) => void): void {
  if (!node) return
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType !== 1) continue
    visit(child as Element)
    walk(child, visit)
  }
}

function relationsOf(parts: Readonly<Record<string, Uint8Array>>, part: string): PlainPackage['related'] {
  const folder = posix.dirname(part)
  const name = findName(parts, posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const found: { id: string; type: string; target: string }[] = []
  walk(xmlOf(name === undefined ? undefined : parts[name]), element => {
    const of = (attribute: string) => element.getAttribute(attribute) ?? ''
    if (element.localName !== 'Relationship' || of('TargetMode') === 'External') return
    const path = posix.resolve('/', folder, of('Target').replaceAll('\\', '/'))
    found.push({ id: of('Id'), type: of('Type').replace(/^.*\//, ''), target: path.slice(1) })
  })
  return found
}

/** A part's text, in UTF-8, UTF-16 or the encoding that it declares. */
export function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le').decode(bytes)
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be').decode(bytes)
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )
  return new TextDecoder(/^(?:utf-?8|utf-16)$/i.test(declared?.[1] ?? 'utf-8') ? 'utf-8' : declared?.[1]).decode(bytes)
}
