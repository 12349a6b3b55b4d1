import { type Edit, splice } from './edit.ts'
import { openXml } from './xml.ts'

/** The start of every part that we write. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What XML 1.0 cannot hold (2.2): control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as it stands in XML, in an element or a quoted attribute. What XML 1.0 cannot hold becomes a replacement mark. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The start tag of a part's root element, as written, with one character per byte. */
export function rootTag(bytes: Uint8Array): { readonly text: string; readonly from: number; readonly prefix: string } {
  const { text } = openXml(bytes)
  const found = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/.exec(
    withoutProlog(text),
  )
  if (!found) throw new Error('the part has no root element')
  return { text: found[0], from: found.index, prefix: found[1] ?? '' }
}

/** Adds XML at the end of a part's root element; a root without content gets a closing tag. `make` is given the root's prefix. */
export function appendToRoot(bytes: Uint8Array, make: (prefix: string) => string): Uint8Array {
  const root = rootTag(bytes)
  const content = make(root.prefix)
  if (root.text.endsWith('/>')) {
    const name = /^<([^\s/>]+)/.exec(root.text)?.[1] ?? ''
    const edit: Edit = { at: root.from + root.text.length - 2, remove: 2, insert: `>${content}</${name}>` }
    return splice(bytes, [edit])
  }
  return splice(bytes, [{ at: openXml(bytes).text.lastIndexOf('</'), insert: content }])
}

/** Whether a part's root element binds a prefix to a namespace. */
export function bindsPrefix(bytes: Uint8Array, prefix: string, namespace: string): boolean {
  const { text } = rootTag(bytes)
  return text.includes(`xmlns:${prefix}="${namespace}"`) || text.includes(`xmlns:${prefix}='${namespace}'`)
}

/** The text with declaration, comments and instructions before the root blanked out, so that offsets stay. */
function withoutProlog(text: string): string {
  return text.replace(/^(?:\s|ï»¿|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)+/, prolog =>
    ' '.repeat(prolog.length),
  )
}
