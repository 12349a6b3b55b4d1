import type { Block } from '../document.ts'

/**
 * The blocks of a text in the notation of rules' examples: a line is a paragraph, `# ` and `## ` headings, `- ` list
 * items, `> ` a quotation, `| a | b |` a table row, `^ ` the page header, `= ` the document's title.
 */
export function exampleBlocks(example: string): readonly Block[] {
  const blocks: Block[] = []
  let row = 0
  for (const line of example.split('\n').map(l => l.trim())) {
    if (line === '') continue
    const heading = /^(#{1,6}) (.*)$/.exec(line)
    if (heading) blocks.push({ kind: 'heading', part: 'body', level: heading[1]?.length ?? 1, text: heading[2] ?? '' })
    else if (line.startsWith('- ')) blocks.push({ kind: 'list-item', part: 'body', level: 0, text: line.slice(2) })
    else if (line.startsWith('> ')) blocks.push({ kind: 'paragraph', part: 'body', quoted: true, text: line.slice(2) })
    else if (line.startsWith('^ ')) blocks.push({ kind: 'paragraph', part: 'header', text: line.slice(2) })
    else if (line.startsWith('= ')) blocks.push({ kind: 'title', part: 'body', text: line.slice(2) })
    else if (line.startsWith('|')) {
      const cells = line.replace(/^\||\|$/g, '').split('|')
      cells.forEach((text, column) => {
        const cell = { table: 0, row, column, header: row === 0 }
        if (text.trim() !== '') blocks.push({ kind: 'paragraph', part: 'body', cell, text: text.trim() })
      })
      row++
    } else blocks.push({ kind: 'paragraph', part: 'body', text: line })
  }
  return blocks
}
