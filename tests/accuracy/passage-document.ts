import type { Document } from '../../engine/document.ts'
import type { Package } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { headingStyles, listItem, makePackage, p, table } from '../helpers/docx.ts'

const bullets =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

/**
 * A passage of a bank as the product reads it from a Word file. A line is a paragraph; `# ` to `### ` a heading; `- ` a list item;
 * `| a | b |` a table row, of which the first is the table's header; `^ ` the page header; `= ` the title. `title` is used where
 * the passage has none; "" for no title.
 */
export function passageDocument(passage: string, title: string): Document {
  const lines = passage.split('\n').map(line => line.trim())
  const named = title === '' || lines.some(line => line.startsWith('= ')) ? lines : [`= ${title}`, ...lines]
  return readDocument(passagePackage(named.filter(line => line !== ''))).document
}

function passagePackage(lines: readonly string[]): Package {
  const body: string[] = []
  const header: string[] = []
  let rows: string[][] = []
  const endTable = () => {
    if (rows.length > 0) body.push(table(rows), p(''))
    rows = []
  }
  for (const line of lines) {
    if (line.startsWith('|')) {
      const cells = cellsOf(line)
      if (!isRuler(cells)) rows.push(cells.map(cell => p(cell)))
      continue
    }
    endTable()
    if (line.startsWith('^ ')) header.push(p(line.slice(2)))
    else body.push(paragraphOf(line))
  }
  endTable()
  return makePackage({
    body: body.join(''),
    styles: headingStyles,
    numbering: bullets,
    ...(header.length > 0 ? { header: header.join('') } : {}),
  })
}

function paragraphOf(line: string): string {
  const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? []
  if (marks !== undefined) return p(heading ?? '', `Heading${marks.length}`)
  if (line.startsWith('= ')) return p(line.slice(2), 'Title')
  if (line.startsWith('- ')) return listItem(line.slice(2), 1)
  return p(line.startsWith('> ') ? line.slice(2) : line)
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim())
}

/** Whether a row is Markdown's line between a table's header and the rest. */
function isRuler(cells: readonly string[]): boolean {
  return cells.every(cell => /^:?-{2,}:?$/.test(cell))
}
