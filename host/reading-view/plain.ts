import type { Block, Document, StoryKind } from '../../engine/document.ts'
import type { ReadingView } from '../bridge/contract/documents.ts'
import { blockElement, plainText } from './block-html.ts'

/** A document as HTML without its file: every character is the document's own text, escaped; bold and pictures are not shown. */
export function plainView(document: Document): ReadingView {
  const { blocks } = document
  const main = blocks.flatMap((block, i) => (block.part === 'body' || block.part === 'text-box' ? [i] : []))
  const others = afterwards.flatMap(part => {
    const own = blocks.flatMap((block, i) => (block.part === part ? [i] : []))
    return own.length === 0 ? [] : [`<section data-part="${part}">${flow(blocks, own)}</section>`]
  })
  return { html: flow(blocks, main) + others.join(''), faithful: 0, blocks: blocks.length }
}

const afterwards: readonly StoryKind[] = ['footnote', 'endnote', 'header', 'footer']

/** Blocks one after the other; those of one table and those of one list are put together. Inside a cell there is no table to open. */
function flow(blocks: readonly Block[], indexes: readonly number[], inCell = false): string {
  const html: string[] = []
  for (let i = 0; i < indexes.length; ) {
    const first = indexes[i] ?? 0
    const block = blocks[first]
    if (!block) break
    const run = runOf(blocks, indexes.slice(i), inCell)
    if (block.cell && !inCell) html.push(tableOf(blocks, run))
    else if (block.kind === 'list-item') html.push(listOf(blocks, run))
    else html.push(paragraphOf(block, first))
    i += run.length
  }
  return html.join('')
}

/** The first blocks that belong together: to one table, or to one list; else the first alone. */
function runOf(blocks: readonly Block[], indexes: readonly number[], inCell: boolean): readonly number[] {
  const first = blocks[indexes[0] ?? 0]
  const table = inCell ? undefined : first?.cell?.table
  const end = indexes.findIndex((index, i) => {
    if (i === 0) return false
    const next = blocks[index]
    if (table !== undefined) return next?.cell?.table !== table
    return first?.kind !== 'list-item' || next?.kind !== 'list-item' || (!inCell && next.cell !== undefined)
  })
  return end < 0 ? indexes : indexes.slice(0, end)
}

function paragraphOf(block: Block, index: number): string {
  const tag = block.kind === 'title' ? 'h1' : block.kind === 'heading' ? `h${Math.min((block.level ?? 1) + 1, 6)}` : 'p'
  const kind = block.quoted
    ? ' class="quoted"'
    : block.kind === 'contents'
      ? ' class="contents"'
      : block.part === 'text-box'
        ? ' class="boxed"'
        : ''
  return `<${tag}${kind}>${textOf(block, index)}</${tag}>`
}

/** List items as nested lists, by their levels. */
function listOf(blocks: readonly Block[], run: readonly number[]): string {
  let html = ''
  const open: number[] = []
  for (const index of run) {
    const block = blocks[index]
    if (!block) continue
    const level = block.level ?? 0
    while (open.length > 0 && (open.at(-1) ?? 0) > level) {
      html += '</li></ul>'
      open.pop()
    }
    if (open.at(-1) === level) html += '</li>'
    else {
      html += '<ul>'
      open.push(level)
    }
    html += `<li>${textOf(block, index)}`
  }
  return html + '</li></ul>'.repeat(open.length)
}

function tableOf(blocks: readonly Block[], run: readonly number[]): string {
  const rows = Map.groupBy(run, index => blocks[index]?.cell?.row ?? 0)
  const html = [...rows].map(([, inRow]) => {
    const cells = Map.groupBy(inRow, index => blocks[index]?.cell?.column ?? 0)
    return `<tr>${[...cells]
      .map(([, inCell]) => {
        const tag = blocks[inCell[0] ?? 0]?.cell?.header ? 'th' : 'td'
        return `<${tag}>${flow(blocks, inCell, true)}</${tag}>`
      })
      .join('')}</tr>`
  })
  return `<table><tbody>${html.join('')}</tbody></table>`
}

function textOf(block: Block, index: number): string {
  return blockElement(index, block.number, plainText(block))
}
