import { contentTypeOf } from './content-types.ts'
import { mainPart } from './package.ts'
import { findPart, readRelationships, relationshipsPart } from './relationships.ts'
import { appendToRoot, escapeXml, xmlHead } from './xml-write.ts'

/** A package's parts while they are being changed. */
export type Parts = Map<string, Uint8Array>

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = '[Content_Types].xml'
const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const defaultXml = '<Default Extension="xml" ContentType="application/xml"/>'
const encoder = new TextEncoder()

/** Puts new text into a part. */
export function writePart(parts: Parts, name: string, text: string): void {
  parts.set(name, encoder.encode(text))
}

/**
 * Adds a relationship from one part to another (ECMA-376 part 2, 6.5). `target` is a part name; the id is one that is not in
 * use.
 */
export function addRelationship(parts: Parts, from: string, type: string, target: string): void {
  const name = relationshipsPart(from)
  const used = new Set(readRelationships(parts, from).map(r => r.id))
  let number = used.size + 1
  while (used.has(`rId${number}`)) number++
  const element = (prefix: string) =>
    `<${prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(`/${target}`)}"/>`
  const part = findPart(parts, name)
  if (part) parts.set(part.name, appendToRoot(part.bytes, element))
  else
    writePart(parts, name, `${xmlHead}<Relationships xmlns="${relationshipsNamespace}">${element('')}</Relationships>`)
}

/** Sets a part's content type (ECMA-376 part 2, 7.2.3), unless it has that already. Creates the list if there is none. */
export function addContentType(parts: Parts, part: string, type: string): void {
  if (contentTypeOf(parts, part) === type) return
  const types = findPart(parts, contentTypes)
  if (!types) {
    const kinds = [`<Default Extension="rels" ContentType="${relationshipsType}"/>`, defaultXml]
    writePart(parts, contentTypes, `${xmlHead}<Types xmlns="${contentTypesNamespace}">${kinds.join('')}</Types>`)
    const main = mainPart(parts)
    if (main !== undefined) addContentType(parts, main, mainType)
    addContentType(parts, part, type)
    return
  }
  const element = (prefix: string) =>
    `<${prefix}Override PartName="${escapeXml(`/${part}`)}" ContentType="${escapeXml(type)}"/>`
  parts.set(types.name, appendToRoot(types.bytes, element))
}

/** The part to which a part has a relationship of this type (its last segment), if it is in the package. */
export function relatedPart(
  parts: Parts,
  from: string,
  type: string,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  const relationship = readRelationships(parts, from).find(r => r.type === type && !r.external)
  return relationship && findPart(parts, relationship.target)
}

/** A part name in the same folder as another that is not in use: "word/comments.xml", else "word/comments1.xml" and so on. */
export function freeName(parts: Parts, beside: string, stem: string): string {
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1)
  for (let n = 0; ; n++) {
    const name = `${folder}${stem}${n === 0 ? '' : n}.xml`
    if (!findPart(parts, name)) return name
  }
}
