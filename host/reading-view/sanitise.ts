import { Buffer } from 'node:buffer'
import { Parser } from 'htmlparser2'
import { pictureLimits } from './pictures.ts'

/** The value of an attribute as it may be written, or undefined. */
type Check = (value: string) => string | undefined

/** Which elements may be written, each with the attributes it may have, and how deep they may be in each other. */
interface Limits {
  readonly allowed: ReadonlyMap<string, Readonly<Record<string, Check>>>
  readonly deepest: number
}

const classes: ReadonlySet<string> = new Set(['quoted', 'contents', 'boxed'])
const any: Check = value => value
const like =
  (pattern: RegExp): Check =>
  value =>
    pattern.test(value) ? value : undefined
const cell = { colspan: notEmpty, rowspan: notEmpty }
const plain = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr']
const inline = ['strong', 'em', 'u', 's', 'sup', 'sub']
const common: readonly [string, Readonly<Record<string, Check>>][] = [
  ...[...plain, ...inline].map((name): [string, Record<string, Check>] => [name, {}]),
  ['p', { class: ourClasses }],
  ['th', cell],
  ['td', cell],
]
const converted: Limits = { allowed: new Map([...common, ['a', { id: notEmpty }]]), deepest: 200 }
const digits = like(/^\d{1,9}$/)

/** What holds no text for a reader: it goes with all that is in it. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'option', 'xmp'])

/**
 * mammoth's HTML cut down to what a page may hold: paragraphs, headings, lists, tables, inline marks, our own anchors. No address,
 * no style, no class but ours, no id but an anchor's.
 */
export function sanitised(html: string): string {
  return cutDown(html, converted)
}

/**
 * A reading view that was kept, cut down to what `readingView` writes: a workspace from somebody else may hold anything. Its
 * pictures have to be within the limits for those of a file.
 */
export function sanitisedView(html: string): string {
  const accept = pictureLimits()
  const source: Check = value => {
    const [, type, data = ''] = /^data:image\/([a-z]+);base64,([A-Za-z0-9+/=]+)$/.exec(value) ?? []
    return type !== undefined && accept(Buffer.from(data, 'base64')) === type ? value : undefined
  }
  const allowed = new Map([
    ...common,
    ['section', { 'data-part': like(/^(?:footnote|endnote|header|footer)$/) }],
    ['span', { 'data-block': digits, 'data-label': any, class: like(/^picture$/) }],
    ['a', { 'data-note': like(/^[\w-]+$/), 'data-mark': any }],
    ['img', { src: source, alt: any }],
  ])
  // A section and a span for each block are around and inside what was converted. A carriage return would be read as a line feed.
  const limits = { allowed, deepest: converted.deepest + 2 }
  return cutDown(html, limits, text => escaped(text).replaceAll('\r', '&#13;'))
}

/** Nothing is copied: an element that is not allowed is not written, and every text and value is escaped. */
function cutDown(html: string, { allowed, deepest }: Limits, write = escaped): string {
  let written = ''
  let depth = 0
  let insideUnread = 0
  const mayBeWritten = (name: string) => allowed.has(name) && depth < deepest && insideUnread === 0
  const parser = new Parser({
    onopentag(name, attributes) {
      const kept = attributesOf(attributes, allowed.get(name) ?? {})
      const isEmpty = name === 'img' && !kept.some(([attribute]) => attribute === 'src')
      if (mayBeWritten(name) && !isEmpty) {
        const values = kept.map(([attribute, value]) => ` ${attribute}="${write(value).replaceAll('"', '&quot;')}"`)
        written += `<${name}${values.join('')}>`
      }
      if (unread.has(name)) insideUnread += 1
      depth += 1
    },
    ontext(text) {
      if (insideUnread === 0) written += write(text)
    },
    onclosetag(name) {
      depth -= 1
      if (unread.has(name)) insideUnread -= 1
      if (mayBeWritten(name) && name !== 'img') written += `</${name}>`
    },
  })
  parser.end(html)
  return written
}

function attributesOf(
  attributes: Readonly<Record<string, string>>,
  checks: Readonly<Record<string, Check>>,
): readonly [name: string, value: string][] {
  return Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    const kept = Object.hasOwn(checks, name) ? checks[name]?.(value) : undefined
    return kept === undefined ? [] : [[name, kept]]
  })
}

function ourClasses(value: string): string | undefined {
  const ours = value.split(/\s+/).filter(name => classes.has(name))
  return notEmpty(ours.join(' '))
}

function notEmpty(value: string): string | undefined {
  return value === '' ? undefined : value
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
