import { UserError } from '../errors.ts'
import type { ReviewIds } from '../review-ids.ts'
import { type CarriedComment, type CarriedReview, carriedXml, readCarried, reviewNamespace } from './carried-review.ts'
import { mainPart, noBody, type Package } from './package.ts'
import { addContentType, addRelationship, freeName, type Parts, writePart } from './package-edit.ts'
import { partFinder, readRelationships, relationshipsPart } from './relationships.ts'
import { removeParts } from './remove-parts.ts'
import { findRoot, xmlHead } from './xml-write.ts'

/** The namespace of the earlier format, which contained the document's text. */
const firstNamespace = 'urn:evenhand:review:1'
const storeId = '{6B5B1C1E-3D0A-4C55-9B6E-2E7A41D9C0A7}'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

/** The review that a package carries. Never throws, whatever the part holds. */
export function readReviewPart({ parts }: Package): CarriedReview {
  const found = reviewParts(parts)
  const current = found.filter(({ namespace }) => namespace === reviewNamespace).map(({ bytes }) => readCarried(bytes))
  const [first] = current
  if (!first) return { kind: found.length > 0 ? 'unreadable' : 'none' }
  const same = current.every(one => idsOf(one) === idsOf(first))
  return same ? first : { kind: 'several' }
}

function idsOf(carried: CarriedReview): string {
  return carried.kind === 'review' ? Object.values(carried.ids).join(' ') : carried.kind
}

/**
 * Writes what identifies a review and its comments into a package as a custom XML part (ECMA-376 part 1, 15.2.5): ids, places
 * and hashes, and none of the document's words. Anything that an earlier export wrote is removed.
 */
export function writeReviewPart(pkg: Package, ids: ReviewIds, comments: readonly CarriedComment[]): Package {
  const parts: Parts = new Map(removeReviewPart(pkg).parts)
  const main = mainPart(parts)
  if (main === undefined) throw noBody()
  const item = freeName(parts, 'customXml/', 'evenhand')
  const properties = freeName(parts, 'customXml/', 'evenhandProps')
  writePart(parts, item, carriedXml(ids, comments))
  writePart(
    parts,
    properties,
    `${xmlHead}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${office}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${reviewNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  addRelationship(parts, main, `${office}/relationships/customXml`, item)
  addRelationship(parts, item, `${office}/relationships/customXmlProps`, properties)
  addContentType(parts, item, 'application/xml')
  addContentType(parts, properties, propertiesType)
  return { parts }
}

/** A package without what earlier exports wrote about their reviews, in any format, and without the properties of these parts. */
export function removeReviewPart(pkg: Package): Package {
  const found = reviewParts(pkg.parts).map(({ name }) => name)
  if (found.length === 0) return pkg
  const parts: Parts = new Map(pkg.parts)
  removeParts(parts, [...found, ...propertiesOf(parts, found)])
  return { parts }
}

interface ReviewPart {
  readonly name: string
  readonly bytes: Uint8Array
  readonly namespace: string
}

/** The parts that we wrote, among those that the document relates to as custom XML and those in the folder for it. */
function reviewParts(parts: ReadonlyMap<string, Uint8Array>): readonly ReviewPart[] {
  const main = mainPart(parts)
  if (main === undefined) return []
  const related = namesOfRelated(parts, main, 'customXml')
  const inFolder = [...parts.keys()].filter(name => /^customXml\/[^/]+$/i.test(name))
  return [...new Set([...related, ...inFolder])].flatMap((name): ReviewPart[] => {
    const bytes = parts.get(name)
    const namespace = bytes && name !== main ? namespaceOfReview(bytes) : undefined
    return bytes && namespace !== undefined ? [{ name, bytes, namespace }] : []
  })
}

/** The namespace of a review's part; `undefined` if a part is something else. Words that only look like one do not count. */
function namespaceOfReview(bytes: Uint8Array): string | undefined {
  const root = findRoot(bytes)
  if (root?.local !== 'review') return undefined
  const name = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`
  return [reviewNamespace, firstNamespace].find(
    namespace => root.text.includes(` ${name}="${namespace}"`) || root.text.includes(` ${name}='${namespace}'`),
  )
}

/** The properties of custom XML parts (15.2.6), without parts that are something else, whatever the relationship states. */
function propertiesOf(parts: ReadonlyMap<string, Uint8Array>, items: readonly string[]): readonly string[] {
  return items
    .filter(item => parts.has(relationshipsPart(item)))
    .flatMap(item => namesOfRelated(parts, item, 'customXmlProps'))
    .filter(name => {
      const bytes = parts.get(name)
      return bytes !== undefined && findRoot(bytes)?.local === 'datastoreItem'
    })
}

/** The names of the parts to which a part has relationships of this type; none if its relationships cannot be read. */
function namesOfRelated(parts: ReadonlyMap<string, Uint8Array>, from: string, type: string): readonly string[] {
  const find = partFinder(parts)
  try {
    return readRelationships(parts, from).flatMap(({ type: found, external, target }) => {
      const part = found === type && !external ? find(target) : undefined
      return part ? [part.name] : []
    })
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
