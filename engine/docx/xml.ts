/** One part's XML: its bytes (UTF-8), and the same with one character per byte, so that offsets in `text` are byte offsets. */
export interface Xml {
  readonly bytes: Uint8Array
  readonly text: string
}

const perByte = new TextDecoder('windows-1252')
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Prepares a part's bytes for scanning. The bytes must be UTF-8, as `openPackage` leaves them. */
export function openXml(bytes: Uint8Array): Xml {
  return { bytes, text: perByte.decode(bytes) }
}

/** The characters that the bytes `from` to `to` of a part represent: UTF-8 decoded, entities resolved. */
export function charactersOf(xml: Xml, from: number, to: number): string {
  const { bytes } = xml
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80 || byte === 0x26) return resolveEntities(utf8.decode(bytes.subarray(from, to)))
  }
  return xml.text.slice(from, to)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const entity = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g

/** Resolves the five predefined entities and numeric references (XML 1.0, 4.6 and 4.1); any other is left as written. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}

/** The content of an element that holds CDATA, comments, instructions or tags besides its characters: only the characters. */
export function mixedCharacters(xml: Xml, from: number, to: number): string {
  let characters = ''
  let at = from
  while (at < to) {
    const markup = xml.text.indexOf('<', at)
    const stop = markup < 0 || markup > to ? to : markup
    characters += charactersOf(xml, at, stop)
    if (stop === to) break
    at = Math.min(to, markupEnd(xml.text, stop) ?? after(xml.text, '>', stop) ?? to)
    if (xml.text.startsWith('<![CDATA[', stop)) characters += utf8.decode(xml.bytes.subarray(stop + 9, at - 3))
  }
  return characters
}

/** Where a comment, CDATA section or instruction that begins at `at` ends; `undefined` if it never does, or is something else. */
export function markupEnd(text: string, at: number): number | undefined {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9)
  return text.startsWith('<?', at) ? after(text, '?>', at + 2) : undefined
}

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from)
  return at < 0 ? undefined : at + mark.length
}
