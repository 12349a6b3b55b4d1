import { exampleBlocks } from '../../engine/authoring/example-blocks.ts'
import type { Block } from '../../engine/document.ts'

/** An example of a rule as a reader of the document would see it: headings, list items and table cells, without the marks they are written with. */
export function ExampleText({ text }: { readonly text: string }) {
  const lines = linesOf(exampleBlocks(text))
  return lines.map(({ kind, words }, i) => (
    <div key={i} className={`example-${kind}`}>
      {words}
    </div>
  ))
}

interface Line {
  readonly kind: 'heading' | 'item' | 'quotation' | 'row' | 'text'
  readonly words: string
}

/** The lines of an example; the cells of a row of a table are one. */
export function linesOf(blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = []
  let row: number | undefined
  for (const block of blocks) {
    const last = lines.at(-1)
    if (block.cell && last?.kind === 'row' && row === block.cell.row)
      lines[lines.length - 1] = { kind: 'row', words: `${last.words} · ${block.text}` }
    else lines.push({ kind: kindOf(block), words: block.text })
    row = block.cell?.row
  }
  return lines
}

function kindOf({ kind, cell, quoted }: Block): Line['kind'] {
  if (cell) return 'row'
  if (kind === 'heading' || kind === 'title') return 'heading'
  if (kind === 'list-item') return 'item'
  return quoted === true ? 'quotation' : 'text'
}
