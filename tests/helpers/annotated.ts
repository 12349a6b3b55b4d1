import { DOMParser, type Element, type Node, type Document as XmlDocument } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** A comment of a Word file as another program would see it. */
export interface SeenComment {
  readonly id: string
  readonly author: string
  /** Its paragraphs, one a line. */
  readonly text: string
  /** The words between its marks, and how many of each mark there are. */
  readonly anchored: string
  readonly marks: { readonly starts: number; readonly ends: number; readonly references: number }
  readonly lastParaId: string
}

/** A Word file read for tests by an XML parser, without anything of the product. */
export interface SeenFile {
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** All characters that Word shows or has shown, in file order: every `w:t`, tab and break of the main part. */
  readonly text: string
  readonly comments: readonly SeenComment[]
  /** Values of an attribute, by local name, over a part. */
  values(part: string, attribute: string): string[]
}

/** Reads a Word file independently of the product: its text, and its comments with the words they are anchored to. */
export function seeFile(bytes: Uint8Array): SeenFile {
  const parts = unzipSync(bytes)
  const main = xmlOf(parts['word/document.xml'])
  const commentsPart = xmlOf(parts[nameOfComments(parts)])
  const open = new Map<string, string>()
  const anchored = new Map<string, string>()
  const marks = new Map<string, { starts: number; ends: number; references: number }>()
  let text = ''
  const mark = (id: string) => {
    const known = marks.get(id) ?? { starts: 0, ends: 0, references: 0 }
    marks.set(id, known)
    return known
  }
  walk(main, element => {
    const id = element.getAttributeNS(element.namespaceURI, 'id') ?? ''
    switch (element.localName) {
      case 'commentRangeStart':
        mark(id).starts++
        open.set(id, '')
        return
      case 'commentRangeEnd':
        mark(id).ends++
        anchored.set(id, open.get(id) ?? '')
        open.delete(id)
        return
      case 'commentReference':
        mark(id).references++
        return
      default: {
        const shown = shownBy(element)
        if (shown === '') return
        text += shown
        if (isRead(element)) for (const [key, value] of open) open.set(key, value + shown)
      }
    }
  })
  const comments: SeenComment[] = []
  walk(commentsPart, element => {
    if (element.localName !== 'comment') return
    const id = element.getAttributeNS(element.namespaceURI, 'id') ?? ''
    const paragraphs: string[] = []
    let lastParaId = ''
    walk(element, inner => {
      if (inner.localName === 'p') {
        paragraphs.push('')
        lastParaId = inner.getAttributeNS('http://schemas.microsoft.com/office/word/2010/wordml', 'paraId') ?? ''
      } else if (inner.localName === 't') paragraphs.push(`${paragraphs.pop() ?? ''}${inner.textContent ?? ''}`)
    })
    comments.push({
      id,
      author: element.getAttributeNS(element.namespaceURI, 'author') ?? '',
      text: paragraphs.join('\n'),
      anchored: anchored.get(id) ?? '',
      marks: mark(id),
      lastParaId,
    })
  })
  return {
    parts,
    text,
    comments,
    values: (part, attribute) => {
      const found: string[] = []
      walk(xmlOf(parts[part]), element => {
        for (const own of Array.from(element.attributes)) if (own.localName === attribute) found.push(own.value)
      })
      return found
    },
  }
}

/** Deleted words, words moved away and the second copy of a text box are in the file but are not read. */
function isRead(element: Element): boolean {
  for (let up: Node | null = element.parentNode; up; up = up.parentNode) {
    if (['del', 'moveFrom', 'Fallback', 'txbxContent'].includes((up as Element).localName ?? '')) return false
  }
  return true
}

function shownBy(element: Element): string {
  switch (element.localName) {
    case 't':
      return element.parentNode && (element.parentNode as Element).localName === 'r' ? (element.textContent ?? '') : ''
    case 'tab':
      return (element.parentNode as Element | null)?.localName === 'r' ? '\t' : ''
    case 'br':
    case 'cr':
      return (element.parentNode as Element | null)?.localName === 'r' ? '\n' : ''
    case 'noBreakHyphen':
      return '\u2011'
    default:
      return ''
  }
}

function nameOfComments(parts: Readonly<Record<string, Uint8Array>>): string {
  const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
  const target = /Type="[^"]*\/relationships\/comments"[^>]*Target="([^"]+)"/.exec(rels)?.[1] ?? 'comments.xml'
  return target.startsWith('/') ? target.slice(1) : `word/${target}`
}

function xmlOf(bytes: Uint8Array | undefined): XmlDocument | undefined {
  return bytes && new DOMParser({ onError: () => undefined }).parseFromString(strFromU8(bytes), 'text/xml')
}

function walk(node: Node | undefined, visit: (element: Element) => void): void {
  if (!node) return
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType !== 1) continue
    visit(child as Element)
    walk(child, visit)
  }
}
