import { Parser } from 'htmlparser2'

/** How deep elements may stand in each other. */
const deepest = 200

/** What may be written, each with the attributes it may have. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr'].map(plain),
  ...['strong', 'em', 'u', 's', 'sup', 'sub'].map(plain),
  ['p', ['class']],
  ['a', ['id']],
  ['th', ['colspan', 'rowspan']],
  ['td', ['colspan', 'rowspan']],
])
const classes: ReadonlySet<string> = new Set(['quoted', 'contents', 'boxed'])

/** What holds no text for a reader: it goes with all that is in it. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'option', 'xmp'])

/**
 * mammoth's HTML cut down to what a page may hold: paragraphs, headings, lists, tables, inline marks, our own anchors. No address,
 * no style, no class but ours, no id but an anchor's. Nothing is copied: an element that is not on the list above is not written,
 * and every text and value is escaped.
 */
export function sanitised(html: string): string {
  let written = ''
  let depth = 0
  let insideUnread = 0
  const mayBeWritten = (name: string) => allowed.has(name) && depth < deepest && insideUnread === 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (mayBeWritten(name)) written += `<${name}${attributesOf(name, attributes)}>`
      if (unread.has(name)) insideUnread += 1
      depth += 1
    },
    ontext(text) {
      if (insideUnread === 0) written += escaped(text)
    },
    onclosetag(name) {
      depth -= 1
      if (unread.has(name)) insideUnread -= 1
      if (mayBeWritten(name)) written += `</${name}>`
    },
  })
  parser.end(html)
  return written
}

function plain(name: string): [string, string[]] {
  return [name, []]
}

function attributesOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = allowed.get(name) ?? []
  return Object.entries(attributes)
    .filter(([attribute]) => kept.includes(attribute))
    .map(([attribute, value]) => [attribute, attribute === 'class' ? ourClasses(value) : value])
    .map(([attribute, value]) => (value ? ` ${attribute}="${escaped(value).replaceAll('"', '&quot;')}"` : ''))
    .join('')
}

function ourClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter(name => classes.has(name))
    .join(' ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
