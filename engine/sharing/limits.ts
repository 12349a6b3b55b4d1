import { z } from 'zod'

/** What a text of somebody else's workspace may be at most, in characters, and how long a list of it. */
export const longest = { id: 2_000, line: 10_000, paragraph: 2_000_000 } as const
export const mostEntries = 500_000

/** An id, a name or a key. */
export const idText = z.string().min(1).max(longest.id)
/** A title, a reason, a note, a sentence. */
export const lineText = z.string().max(longest.line)
/** A paragraph of a document, or words of one. */
export const paragraphText = z.string().max(longest.paragraph)
export const count = z.int().min(0).max(1_000_000_000)
/** A day, or a time in UTC, as ISO 8601. */
export const day = z.iso.date()
export const time = z.iso.datetime({ offset: true })

/** A list of at most as many entries as any honest workspace has. */
export function listOf<Entry extends z.ZodType>(entry: Entry, most = mostEntries) {
  return z.array(entry).max(most)
}

/**
 * How deep JSON may be nested: what Evenhand writes is never half as deep. Told from the text, without building anything of it.
 */
const deepest = 64

/** Whether a text of JSON is nested no deeper than Evenhand's own is. */
export function isShallow(json: string): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === quote) {
      for (at++; at < json.length && json.charCodeAt(at) !== quote; at++) if (json.charCodeAt(at) === backslash) at++
    } else if (code === bracket || code === brace) {
      if (++depth > deepest) return false
    } else if (code === bracket + 2 || code === brace + 2) depth--
  }
  return true
}

const quote = 0x22
const backslash = 0x5c
const bracket = 0x5b
const brace = 0x7b
