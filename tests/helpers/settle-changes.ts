import { type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { strToU8, zipSync } from 'fflate'
import { openPlain, walk } from './plain-package.ts'
import { own, wordName } from './plain-story.ts'

/**
 * A Word file in which all tracked changes of one author in the main part are accepted or rejected, as ECMA-376 17.13.5 describes it,
 * by an XML parser and without anything of the product. Changes of others stay.
 */
export function settleChanges(bytes: Uint8Array, how: 'accept' | 'reject', author: string): Uint8Array {
  const { parts, main, xml } = openPlain(bytes)
  const root = xml(main)
  if (!root) throw new Error('there is no main part')
  const changes: Element[] = []
  walk(root, element => {
    if (['ins', 'del'].includes(wordName(element)) && own(element, 'author') === author) changes.push(element)
  })
  const [goes, stays] = how === 'accept' ? ['del', 'ins'] : ['ins', 'del']
  const joined: Element[] = []
  for (const change of changes) {
    const isMark = wordName(change.parentNode) === 'rPr'
    if (isMark && wordName(change) === goes) joined.push(paragraphOf(change))
    if (isMark) change.parentNode?.removeChild(change)
    else if (wordName(change) === goes) change.parentNode?.removeChild(change)
    else if (wordName(change) === stays) unwrap(change)
  }
  for (const paragraph of joined) joinToNext(paragraph)
  const serialised = new XMLSerializer().serializeToString(root)
  return zipSync({ ...parts, [main]: strToU8(serialised) }, { level: 0 })
}

/** Puts what an element holds in its place; deleted text becomes text. */
function unwrap(change: Element): void {
  const texts: Element[] = []
  walk(change, element => {
    if (wordName(element) === 'delText') texts.push(element)
  })
  for (const text of texts) {
    const name = text.nodeName.replace('delText', 't')
    const shown = text.ownerDocument?.createElementNS(text.namespaceURI, name)
    if (!shown) continue
    shown.setAttribute('xml:space', 'preserve')
    while (text.firstChild) shown.appendChild(text.firstChild)
    text.parentNode?.replaceChild(shown, text)
  }
  while (change.firstChild) change.parentNode?.insertBefore(change.firstChild, change)
  change.parentNode?.removeChild(change)
}

/** Without its mark a paragraph's content goes on into the next one, which keeps its own properties. */
function joinToNext(paragraph: Element): void {
  let next: Node | null = paragraph.nextSibling
  while (next && next.nodeType !== 1) next = next.nextSibling
  const content = Array.from(paragraph.childNodes).filter(node => wordName(node) !== 'pPr')
  if (content.length > 0) {
    if (wordName(next) !== 'p') throw new Error('what is left of a paragraph has none to go on in')
    const properties = Array.from(next?.childNodes ?? []).find(node => wordName(node) === 'pPr')
    for (const node of content) next?.insertBefore(node, properties?.nextSibling ?? next.firstChild)
  }
  paragraph.parentNode?.removeChild(paragraph)
}

function paragraphOf(mark: Element): Element {
  let up: Node | null = mark
  while (up && wordName(up) !== 'p') up = up.parentNode
  if (!up) throw new Error('a mark of a change is in no paragraph')
  return up as Element
}
