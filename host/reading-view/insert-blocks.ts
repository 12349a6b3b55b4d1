import type { Block } from '../../engine/document.ts'
import { blockElement, escapeHtml, plainText } from './block-html.ts'
import type { Mark } from './marks.ts'
import type { Picture } from './pictures.ts'

/** What the anchors in the HTML stand for. */
export interface Threads {
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  /** Labels of blocks that have no number of their own: those that begin a note. */
  readonly labels: ReadonlyMap<number, string>
}

/** A page, the blocks that are in it, and how many of these kept what the file shows beside their characters. */
export interface Woven {
  readonly html: string
  readonly shown: readonly number[]
  readonly faithful: number
}

interface OpenBlock {
  readonly index: number
  html: string
  text: string
  pictures: string
  after: string
}

const tokens = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*) ?\/?>|[^<]+/g
const inline = new Set(['strong', 'em', 'u', 's', 'sup', 'sub'])

/**
 * Puts the blocks into sanitised HTML: where a block's anchor stands, the element that holds its text begins, and it goes to the end of
 * the paragraph. Where the characters are not exactly the block's, they are replaced by them. Characters that belong to no block
 * are left out.
 */
export function weave(sanitised: string, { blocks, marks, labels }: Threads): Woven {
  const shown: number[] = []
  let faithful = 0
  let html = ''
  let open: OpenBlock | undefined
  const close = () => {
    const block = open && blocks[open.index]
    if (!open || !block) return
    const exact = open.text === textAsSanitised(block.text)
    if (exact) faithful++
    const inner = exact ? open.html : plainText(block) + open.pictures
    html += blockElement(open.index, block.number ?? labels.get(open.index), inner) + open.after
    shown.push(open.index)
    open = undefined
  }
  for (const [token, slash, name, attributes = ''] of sanitised.matchAll(tokens)) {
    if (name === undefined) {
      if (!open) continue
      open.html += token.replaceAll('\r', '&#13;')
      open.text += token
    } else if (inline.has(name)) {
      if (open) open.html += `<${slash}${name}>`
    } else if (name === 'a') {
      const [, kind, number] = / id="_ev_([bm])(\d+)"/.exec(attributes) ?? []
      if (kind === 'b') {
        close()
        open = { index: Number(number), html: '', text: '', pictures: '', after: '' }
      } else if (kind === 'm') {
        const mark = marks[Number(number)]
        if (mark) html += put(mark, open)
      }
    } else {
      close()
      html += token
    }
  }
  close()
  return { html, shown, faithful }
}

/** Puts a mark into the block that is open; gives the HTML that stands outside of any block. */
function put(mark: Mark, open: OpenBlock | undefined): string {
  if (mark.kind === 'note') {
    if (open) open.html += `<a data-note="${mark.note}" data-mark="${mark.label}"></a>`
    return ''
  }
  const { source } = mark.picture
  const html = pictureHtml(mark.picture)
  if (!open) return html
  if (source === undefined) open.after += html
  else {
    open.html += html
    open.pictures += html
  }
  return ''
}

function pictureHtml({ source, alt }: Picture): string {
  if (source !== undefined) return `<img src="${source}" alt="${escapeHtml(alt)}">`
  return `<span class="picture">${alt === '' ? 'A picture is not shown here.' : `Picture not shown: ${escapeHtml(alt)}`}</span>`
}

/** A text as the sanitiser writes it. */
function textAsSanitised(text: string): string {
  return text.replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
}
