import type { Nodes, Root } from 'nlcst'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Block, Document, Span } from '../engine/document.ts'
import { kindOf } from './block-kind.ts'

type Position = NonNullable<Nodes['position']>
type Point = Position['start']

/** A leaf of the tree: where its text begins in its block, and where it is in the file. */
interface Leaf {
  readonly at: number
  readonly length: number
  readonly position: Position | undefined
}

/** A text as the product reads it, and the way back from a span to a place in the file. */
export interface DocumentInFile {
  readonly document: Document
  readonly placeOf: (span: Span) => Position | undefined
}

/** Each paragraph of a tree as a block. Code is no text of the author's, and a line that goes on below goes on after a space. */
export function documentOf(tree: Root, file: VFile): DocumentInFile {
  const lines = String(file).split(/\r?\n/)
  const blocks: Block[] = []
  const leaves: (readonly Leaf[])[] = []
  visit(tree, 'ParagraphNode', paragraph => {
    const own: Leaf[] = []
    let text = ''
    visit(paragraph, node => {
      if (!('value' in node)) return
      const { value, position } = node
      own.push({ at: text.length, length: value.length, position })
      text += node.type === 'SourceNode' ? ' '.repeat(value.length) : value.replace(/[\r\n]/g, ' ')
    })
    if (text.trim() === '') return
    const { start, end } = paragraph.position ?? {}
    const before = start ? (lines[start.line - 1]?.slice(0, start.column - 1) ?? '') : ''
    const under = end ? (lines[end.line] ?? '') : ''
    blocks.push({ part: 'body', text, ...kindOf(before, under) })
    leaves.push(own)
  })
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? ''
  return {
    document: { title, blocks },
    placeOf: ({ block, start, end }) => {
      const from = pointAt(leaves[block] ?? [], start)
      const to = pointAt(leaves[block] ?? [], end - 1, 1)
      return from && to && { start: from, end: to }
    },
  }
}

/** The point of a character of a block, or after it. Where a leaf is written otherwise in the file than it reads, its start or end. */
function pointAt(leaves: readonly Leaf[], character: number, after = 0): Point | undefined {
  const leaf = leaves.findLast(({ at }) => at <= character)
  const { start, end } = leaf?.position ?? {}
  if (!leaf || !start || !end) return undefined
  const written = start.line === end.line ? end.column - start.column : -1
  if (written !== leaf.length) return after === 0 ? start : end
  const further = character - leaf.at + after
  return {
    line: start.line,
    column: start.column + further,
    ...(start.offset === undefined ? {} : { offset: start.offset + further }),
  }
}
