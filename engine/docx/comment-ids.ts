import { openXml } from './xml.ts'

/** The ids that Word uses for a comment. */
export interface CommentIds {
  /** `w:id` of the comment and its marks. */
  readonly id: number
  /** `w16cid:durableId`, which stays with the comment while it is edited. 0 < durableId < 0x7FFFFFFF. */
  readonly durableId: number
  /** `w14:paraId` of each of its paragraphs. 0 < paraId < 0x80000000. */
  readonly paraIds: readonly number[]
}

/**
 * Makes ids for comments that no part of the package uses yet. They are derived from `key` (the findings of the comment), so
 * that the same export produces the same bytes.
 */
export function makeCommentIds(
  parts: ReadonlyMap<string, Uint8Array>,
): (key: string, paragraphs: number) => CommentIds {
  const comments = new Set<number>()
  const paragraphs = new Set<number>()
  const durables = new Set<number>()
  for (const [name, bytes] of parts) {
    if (!/\.xml$/i.test(name)) continue
    const { text } = openXml(bytes)
    collect(
      text,
      /<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*?\s+(?:[\w.-]+:)?id\s*=\s*["'](\d+)["']/g,
      10,
      comments,
    )
    collect(text, /\bpara(?:Id|IdParent)\s*=\s*["']([0-9A-Fa-f]{1,8})["']/g, 16, paragraphs)
    collect(text, /\bdurableId\s*=\s*["']([0-9A-Fa-f]{1,8})["']/g, 16, durables)
  }
  let next = [...comments].filter(id => id < 0x40000000).reduce((most, id) => Math.max(most, id + 1), 0)
  return (key, count) => {
    while (comments.has(next)) next++
    const id = next++
    return {
      id,
      durableId: take(durables, `${key} durable`, 0x7ffffffe),
      paraIds: Array.from({ length: count }, (_, i) => take(paragraphs, `${key} paragraph ${i}`, 0x7fffffff)),
    }
  }
}

/** An id as Word writes it: eight upper-case hexadecimal digits. */
export function hex(id: number): string {
  return id.toString(16).toUpperCase().padStart(8, '0')
}

function collect(text: string, pattern: RegExp, radix: number, into: Set<number>): void {
  for (const found of text.matchAll(pattern)) into.add(Number.parseInt(found[1] ?? '', radix))
}

/** A number from 1 to `most` that is derived from a key and not in use. */
function take(used: Set<number>, key: string, most: number): number {
  let id = (fnv1a(key) % most) + 1
  while (used.has(id)) id = (id % most) + 1
  used.add(id)
  return id
}

/** The FNV-1a hash of a text, 32 bits, unsigned. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}
