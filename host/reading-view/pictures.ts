import { Buffer } from 'node:buffer'
import { imageSize } from 'image-size'
import { partFinder, type Relationship } from '../../engine/docx/relationships.ts'

/** A picture of the document. Without `source` it is not shown, and the reader is told so. */
export interface Picture {
  /** A `data:` address. */
  readonly source?: string
  readonly alt: string
}

const mostBytes = 2_000_000
const mostBytesInAll = 12_000_000
/** A few kilobytes can hold a picture that takes gigabytes to draw. A photograph has some 12 to 50 megapixels. */
const mostPixels = 40_000_000
const mostPixelsInAll = 100_000_000

const kinds: readonly { readonly type: string; readonly matches: (head: string) => boolean }[] = [
  { type: 'png', matches: head => head.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'jpeg', matches: head => head.startsWith('\xff\xd8\xff') },
  { type: 'gif', matches: head => /^GIF8[79]a/.test(head) },
  { type: 'webp', matches: head => /^RIFF[\s\S]{4}WEBP/.test(head) },
]

/**
 * Finds the pictures of a package: PNG, JPEG, GIF and WebP by their first bytes, up to 2 MB and 40 megapixels each, and 12 MB and 100
 * megapixels in all. Others, and those that lie outside the file, come without source; nothing is ever fetched.
 */
export function pictureFinder(parts: ReadonlyMap<string, Uint8Array>) {
  const find = partFinder(parts)
  const accept = pictureLimits()
  const byId = new Map<readonly Relationship[], ReadonlyMap<string, Relationship>>()
  return (related: readonly Relationship[], id: string | undefined, alt: string): Picture => {
    const own = byId.get(related) ?? new Map(related.filter(r => !r.external).map(r => [r.id, r]))
    byId.set(related, own)
    const relationship = id === undefined ? undefined : own.get(id)
    const bytes = relationship && find(relationship.target)?.bytes
    const type = bytes && accept(bytes)
    if (!type) return { alt }
    return { source: `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`, alt }
  }
}

/** Accepts the pictures of one page while they are within the limits, one after the other: gives the type of each that is. */
export function pictureLimits(): (bytes: Uint8Array) => string | undefined {
  let left = mostBytesInAll
  let pixelsLeft = mostPixelsInAll
  return bytes => {
    const type = typeOf(bytes)
    if (!type || bytes.length > Math.min(mostBytes, left)) return undefined
    const pixels = pixelsOf(bytes)
    if (pixels > Math.min(mostPixels, pixelsLeft)) return undefined
    left -= bytes.length
    pixelsLeft -= pixels
    return type
  }
}

function typeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  return kinds.find(({ matches }) => matches(head))?.type
}

/** The pixels of a picture as its header says; without end where it has no readable header. */
function pixelsOf(bytes: Uint8Array): number {
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
