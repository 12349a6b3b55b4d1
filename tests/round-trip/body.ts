import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The paragraphs directly in a Word file's body, which can be changed as Word would change them, and the file after that. */
export interface Body {
  /** The paragraphs in their order, each with its text. */
  readonly paragraphs: readonly { readonly element: Element; readonly text: string }[]
  /** Puts a copy of a paragraph, or one of these words, in front of another. */
  insert(what: Element | string, before: Element): Element
  remove(element: Element): void
  /** Puts other words in the place of some of a paragraph's characters. */
  replace(element: Element, start: number, end: number, words: string): void
  bytes(): Uint8Array
}

/** Opens the body of a file. Undefined where it has none that can be changed here. */
export function openBody(bytes: Uint8Array): Body | undefined {
  const parts = unzipSync(bytes)
  const source = parts['word/document.xml']
  if (!source) return undefined
  const document = new DOMParser().parseFromString(strFromU8(source), 'text/xml')
  const body = document.getElementsByTagNameNS(w, 'body')[0]
  if (!body) return undefined
  const elements = Array.from(body.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 && (node as Element).localName === 'p' && (node as Element).namespaceURI === w,
  )
  return {
    paragraphs: elements.map(element => ({
      element,
      text: textsOf(element)
        .map(t => t.textContent ?? '')
        .join(''),
    })),
    insert: (what, before) => {
      const made =
        typeof what === 'string' ? paragraphOf(document, what) : withoutComments(what.cloneNode(true) as Element)
      before.parentNode?.insertBefore(made, before)
      return made
    },
    remove: element => {
      element.parentNode?.removeChild(element)
    },
    replace: (element, start, end, words) => {
      let at = 0
      let put = false
      for (const node of textsOf(element)) {
        const text = node.textContent ?? ''
        const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)]
        at += text.length
        if (from > text.length || to < 0 || (from >= to && put)) continue
        if (put && from >= to) continue
        node.textContent = text.slice(0, from) + (put ? '' : words) + text.slice(Math.max(from, to))
        node.setAttribute('xml:space', 'preserve')
        put = true
        if (at >= end) break
      }
    },
    bytes: () =>
      zipSync(
        { ...parts, 'word/document.xml': strToU8(new XMLSerializer().serializeToString(document)) },
        { level: 1 },
      ),
  }
}

function textsOf(paragraph: Element): Element[] {
  return Array.from(paragraph.getElementsByTagNameNS(w, 't'))
}

function paragraphOf(document: ReturnType<DOMParser['parseFromString']>, words: string): Element {
  const [paragraph, run, text] = ['w:p', 'w:r', 'w:t'].map(name => document.createElementNS(w, name))
  if (!paragraph || !run || !text) throw new Error('no element was made')
  text.textContent = words
  run.appendChild(text)
  paragraph.appendChild(run)
  return paragraph
}

/** A copy as Word makes it: comments are not copied along. */
function withoutComments(paragraph: Element): Element {
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    for (const mark of Array.from(paragraph.getElementsByTagNameNS(w, name))) mark.parentNode?.removeChild(mark)
  }
  return paragraph
}
