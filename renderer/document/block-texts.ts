import type { Range, Span } from '../../engine/document.ts'

/**
 * The pages' blocks on the screen: for each block of the document the element that holds its text, and where its characters are.
 * The text nodes of the element are, one after the other, exactly the block's text (ReadingView).
 */
export interface BlockTexts {
  readonly elementOf: (block: number) => HTMLElement | undefined
  /** A range that does not follow later changes of the page; undefined where the block or its characters are not shown. */
  readonly rangeOf: (span: Pick<Span, 'block' | 'start' | 'end'>) => StaticRange | undefined
  /** Which character of which block a point of the page's text is. */
  readonly pointOf: (node: Node, offset: number) => { readonly block: number; readonly offset: number } | undefined
}

/** Finds the blocks of pages that have just been put on the screen. */
export function blockTextsIn(pages: HTMLElement): BlockTexts {
  const elements = new Map<number, HTMLElement>()
  for (const element of pages.querySelectorAll<HTMLElement>('[data-block]')) {
    elements.set(Number(element.dataset.block), element)
  }
  const nodes = new Map<number, readonly Text[]>()
  const nodesOf = (block: number): readonly Text[] => {
    const known = nodes.get(block)
    if (known) return known
    const element = elements.get(block)
    const found = element ? textNodesOf(element) : []
    nodes.set(block, found)
    return found
  }
  return {
    elementOf: block => elements.get(block),
    rangeOf({ block, start, end }) {
      const from = pointAt(nodesOf(block), start, false)
      const to = pointAt(nodesOf(block), end, true)
      if (!from || !to) return undefined
      return new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      })
    },
    pointOf(node, offset) {
      const owner = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]')
      if (!owner || !pages.contains(owner)) return undefined
      const block = Number(owner.dataset.block)
      let before = 0
      for (const text of nodesOf(block)) {
        if (text === node) return { block, offset: before + offset }
        before += text.data.length
      }
      return { block, offset: offset === 0 ? 0 : before }
    },
  }
}

/**
 * A selection as a span of one block: whole words, without the spaces at its ends; undefined where it is empty or runs over several blocks.
 */
export function spanOfSelection(
  texts: BlockTexts,
  range: AbstractRange,
): (Range & { readonly block: number }) | undefined {
  const from = texts.pointOf(range.startContainer, range.startOffset)
  const to = texts.pointOf(range.endContainer, range.endOffset)
  if (!from || !to || from.block !== to.block || from.offset >= to.offset) return undefined
  const text = texts.elementOf(from.block)?.textContent ?? ''
  const within = wholeWords(text, from.offset, to.offset)
  return within && { block: from.block, ...within }
}

/** A range of a text without the spaces at its ends, and with the whole of the words that it begins or ends in; undefined where it has none. */
export function wholeWords(text: string, from: number, to: number): Range | undefined {
  const words = text.slice(from, to)
  if (words.trim() === '') return undefined
  let start = from + (words.length - words.trimStart().length)
  let end = to - (words.length - words.trimEnd().length)
  while (start > 0 && isInWord(text, start)) start--
  while (end < text.length && isInWord(text, end)) end++
  return { start, end }
}

/** Whether a place is inside a word: a letter or a figure on either side, or an apostrophe or a hyphen between two. */
function isInWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]['’-]?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    /^['’-]?[\p{L}\p{N}]/u.test(text.slice(at, at + 3))
  )
}

function textNodesOf(element: HTMLElement): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  return texts
}

/** The point before the character at `offset`, or with `atEnd` the one after the character before it. */
function pointAt(nodes: readonly Text[], offset: number, atEnd: boolean): { node: Text; offset: number } | undefined {
  let before = 0
  for (const node of nodes) {
    const { length } = node.data
    if (atEnd ? offset <= before + length : offset < before + length) return { node, offset: offset - before }
    before += length
  }
  return undefined
}
