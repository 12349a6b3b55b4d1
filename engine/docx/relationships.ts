import { attribute, type Handlers, scan } from './scan.ts'
import { openXml } from './xml.ts'

/** One relationship of a part (ECMA-376 part 2, 6.5). External targets are kept as written and never followed. */
export interface Relationship {
  readonly id: string
  /** The last segment of the type, the same in transitional and strict files: "header", "footnotes", "officeDocument". */
  readonly type: string
  /** The name of the part it points to, or the address if it is external. */
  readonly target: string
  readonly external: boolean
}

/** The relationships of a part ("" for those of the whole package); none if it has no relationships part. */
export function readRelationships(parts: ReadonlyMap<string, Uint8Array>, part: string): readonly Relationship[] {
  const bytes = findPart(parts, relationshipsPart(part))?.bytes
  return bytes === undefined ? [] : relationshipsIn(bytes, part)
}

/** The relationships in the bytes of a relationships part. */
export function relationshipsIn(bytes: Uint8Array, part: string): readonly Relationship[] {
  const found: Relationship[] = []
  const handlers: Handlers<Relationship[]> = {
    'rel:Relationship': {
      open: (list, tag) => {
        const target = attribute(tag, 'Target') ?? ''
        const external = attribute(tag, 'TargetMode') === 'External'
        list.push({
          id: attribute(tag, 'Id') ?? '',
          type: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveTarget(part, target),
          external,
        })
      },
    },
  }
  scan(openXml(bytes), handlers, found)
  return found
}

/** A part by name; part names differ in case only by mistake, so case is ignored if the exact name does not exist. */
export function findPart(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  return partFinder(parts)(name)
}

/** Finds parts by name as `findPart` does, one after another, indexing the names only once. */
export function partFinder(
  parts: ReadonlyMap<string, Uint8Array>,
): (name: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined {
  let names: ReadonlyMap<string, string> | undefined
  return name => {
    const exact = parts.get(name)
    if (exact !== undefined) return { name, bytes: exact }
    names ??= new Map([...parts.keys()].map(spelled => [spelled.toLowerCase(), spelled]))
    const spelled = names.get(name.toLowerCase())
    const bytes = spelled === undefined ? undefined : parts.get(spelled)
    return spelled === undefined || bytes === undefined ? undefined : { name: spelled, bytes }
  }
}

/** The name of the part that holds a part's relationships: "word/_rels/document.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** The part name that a relationship's target refers to, seen from the part that has it ("../media/a.png", "/word/x.xml"). */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/, '')
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
