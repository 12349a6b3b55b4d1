import { UserError } from '../errors.ts'
import { type Edit, splice } from './edit.ts'
import { nameAt, tagEnd } from './tags.ts'
import { markupEnd, openXml } from './xml.ts'

/** The start of every part that we write. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What XML 1.0 cannot hold (2.2): control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text with a replacement mark for each character that XML 1.0 cannot hold. */
export function allowedInXml(text: string): string {
  return text.replace(forbidden, '\ufffd')
}

/** Text escaped for XML, in an element or a quoted attribute. What XML 1.0 cannot hold becomes a replacement mark. */
export function escapeXml(text: string): string {
  return allowedInXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The root element of a part: its start tag as written, with one character per byte, where that begins, and its prefix ("w:"). */
export interface Root {
  readonly text: string
  readonly from: number
  readonly prefix: string
  /** Its name without prefix. */
  readonly local: string
}

/** The root element of a part; `undefined` if it has none. */
export function findRoot(bytes: Uint8Array): Root | undefined {
  const { text } = openXml(bytes)
  let from = text.indexOf('<')
  while (from >= 0 && /[!?]/.test(text.charAt(from + 1))) from = text.indexOf('<', markupEnd(text, from) ?? text.length)
  if (from < 0 || text.charAt(from + 1) === '/') return undefined
  const name = nameAt(text, from)
  const colon = name.indexOf(':') + 1
  return { text: text.slice(from, tagEnd(text, from)), from, prefix: name.slice(0, colon), local: name.slice(colon) }
}

/** The root element of a part. Throws UserError `damaged` if it has none. */
export function rootTag(bytes: Uint8Array): Root {
  const root = findRoot(bytes)
  if (root === undefined) throw damagedPart()
  return root
}

/** Adds XML at the end of a part's root element; a root without content gets a closing tag. `make` is given the root's prefix. */
export function appendToRoot(bytes: Uint8Array, make: (prefix: string) => string): Uint8Array {
  const root = rootTag(bytes)
  const content = make(root.prefix)
  if (root.text.endsWith('/>')) {
    const edit: Edit = {
      at: root.from + root.text.length - 2,
      remove: 2,
      insert: `>${content}</${nameAt(root.text, 0)}>`,
    }
    return splice(bytes, [edit])
  }
  return splice(bytes, [{ at: lastEndTag(openXml(bytes).text, root.from), insert: content }])
}

/** Whether a part's root element binds a prefix to a namespace. */
export function bindsPrefix(bytes: Uint8Array, prefix: string, namespace: string): boolean {
  const { text } = rootTag(bytes)
  return text.includes(`xmlns:${prefix}="${namespace}"`) || text.includes(`xmlns:${prefix}='${namespace}'`)
}

/** Where the root's end tag begins: the last one that is not in a comment, an instruction or a CDATA section. */
function lastEndTag(text: string, from: number): number {
  let last: number | undefined
  for (let at = from; at >= 0; ) {
    const next = text.charAt(at + 1)
    if (next === '/') last = at
    at = text.indexOf('<', next === '!' || next === '?' ? (markupEnd(text, at) ?? text.length) : tagEnd(text, at))
  }
  if (last === undefined) throw damagedPart()
  return last
}

/** The error for a part that nothing can be written to. */
export function damagedPart(): UserError {
  return new UserError(
    'damaged',
    'The file can be read, but comments cannot be added: a part that holds comments is missing or damaged. Open it in Word, let Word ' +
      'repair it, save it and try again.',
  )
}
