import type { Block } from '../engine/document.ts'

/** The kind of a paragraph, as far as the line it begins on shows it in Markdown. */
export type KindOfBlock = Pick<Block, 'kind' | 'level' | 'number' | 'quoted'>

/**
 * What a paragraph of a text is: retext keeps the words alone, so it is read from what is written before them on their line, and under them. In
 * plain text nothing is.
 */
export function kindOf(before: string, under: string): KindOfBlock {
  const quoted = /^\s*>/.test(before) ? ({ quoted: true } as const) : {}
  const mark = before.replace(/^[\s>]*/, '')
  const heading = /^(#{1,6})\s/.exec(mark)
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1 }
  if (mark === '' && /^ {0,3}=+\s*$/.test(under)) return { kind: 'heading', level: 1 }
  if (mark === '' && /^ {0,3}-{2,}\s*$/.test(under)) return { kind: 'heading', level: 2 }
  const item = /^([-*+]|\d{1,9}[.)])\s/.exec(mark)
  if (item) {
    const spaces = before.search(/\S/)
    return { kind: 'list-item', level: Math.floor(spaces / 2), number: item[1] ?? '', ...quoted }
  }
  return { kind: 'paragraph', ...quoted }
}
