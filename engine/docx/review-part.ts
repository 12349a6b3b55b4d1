import { mainPart, noBody, type Package } from './package.ts'
import { addContentType, addRelationship, freeName, type Parts, writePart } from './package-edit.ts'
import { findPart, readRelationships } from './relationships.ts'
import { resolveEntities } from './xml.ts'
import { escapeXml, findRoot, xmlHead } from './xml-write.ts'

const namespace = 'urn:evenhand:review:1'
const storeId = '{6B5B1C1E-3D0A-4C55-9B6E-2E7A41D9C0A7}'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

/** A review as it travels inside a Word file, so that a file which comes back is recognised. */
export interface CarriedReview {
  /** The review as JSON, in the shape of the JSON export. */
  readonly json: string
  /** For each comment's durableId the findings that it speaks of. */
  readonly comments: ReadonlyMap<number, readonly string[]>
}

/** Puts a review into a package as a custom XML part (ECMA-376 part 1, 15.2.5). One that is there already is replaced. */
export function writeReviewPart(pkg: Package, review: CarriedReview): Package {
  const parts: Parts = new Map(pkg.parts)
  const main = mainPart(parts)
  if (main === undefined) throw noBody()
  const comments = [...review.comments].map(
    ([id, findings]) => `<comment durableId="${id}" findings="${escapeXml(findings.join(' '))}"/>`,
  )
  const content = `${xmlHead}<review xmlns="${namespace}">${comments.join('')}<json>${escapeXml(review.json)}</json></review>`
  const known = reviewPart(parts)
  if (known) {
    writePart(parts, known.name, content)
    return { parts }
  }
  const item = freeName(parts, 'customXml/', 'evenhand')
  const properties = freeName(parts, 'customXml/', 'evenhandProps')
  writePart(parts, item, content)
  writePart(
    parts,
    properties,
    `${xmlHead}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${office}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  addRelationship(parts, main, `${office}/relationships/customXml`, item)
  addRelationship(parts, item, `${office}/relationships/customXmlProps`, properties)
  addContentType(parts, item, 'application/xml')
  addContentType(parts, properties, propertiesType)
  return { parts }
}

/** The review that a package carries, or `undefined`. */
export function readReviewPart(pkg: Package): CarriedReview | undefined {
  const part = reviewPart(pkg.parts)
  if (!part) return undefined
  const text = new TextDecoder().decode(part.bytes)
  const from = text.indexOf('<json>')
  const to = text.indexOf('</json>', from)
  const json = from < 0 || to < 0 ? '' : text.slice(from + '<json>'.length, to)
  const rows = text.matchAll(/<comment durableId="(\d+)" findings="([^"]*)"\/>/g)
  const comments = [...rows].map(row => [Number(row[1]), resolveEntities(row[2] ?? '').split(' ')] as const)
  return { json: resolveEntities(json), comments: new Map(comments) }
}

/** Whether this part was written by us: a file may hold the same words elsewhere, to have a part of its own overwritten. */
function isReview(bytes: Uint8Array): boolean {
  return findRoot(bytes)?.text.startsWith(`<review xmlns="${namespace}"`) === true
}

function reviewPart(parts: ReadonlyMap<string, Uint8Array>): { name: string; bytes: Uint8Array } | undefined {
  const main = mainPart(parts)
  for (const { type, external, target } of main === undefined ? [] : readRelationships(parts, main)) {
    const part = type === 'customXml' && !external ? findPart(parts, target) : undefined
    if (part && part.name !== main && isReview(part.bytes)) return part
  }
  return undefined
}
