import { strToU8, type Zippable, zipSync } from 'fflate'
import { escapeXml } from '../../engine/docx/xml-write.ts'
import { readInline, type Stretch } from './inline.ts'
import { fixedParts } from './parts.ts'

/** A sample as written: its title, what stands in the page header, and its text in a small notation. */
export interface Sample {
  readonly title: string
  readonly header: string
  /** Lines: `# ` and `## ` headings, `- ` bullets, `+ ` lettered items, `> ` quotation, `| a | b |` table rows, `[] ` a text box. */
  readonly text: string
}

interface Shelf {
  readonly notes: string[]
  readonly comments: { readonly text: string; readonly reply: string }[]
  readonly links: string[]
  /** Gives the next number for tracked changes, and so on. */
  next(): number
}

const author = 'Priya Nair'
const date = '2025-11-03T09:30:00Z'

/** The bytes of a sample as a `.docx` with the features of a real one. The same sample gives the same bytes. */
export function writeSample(sample: Sample): Uint8Array {
  let number = 100
  const shelf: Shelf = { notes: [], comments: [], links: [], next: () => number++ }
  const body = [paragraph('Title', run(sample.title)), ...blocks(sample.text, shelf)].join('')
  const parts = fixedParts({ ...sample, body, ...shelf, author, date })
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  return zipSync(files, { mtime: new Date(2025, 10, 3), level: 9 })
}

function blocks(text: string, shelf: Shelf): string[] {
  const lines = text.trim().split('\n')
  const made: string[] = []
  let rows: string[][] = []
  let letters = 10
  let lettered = false
  const endTable = () => {
    if (rows.length > 0) made.push(table(rows, shelf))
    rows = []
  }
  for (const line of lines.map(l => l.trim())) {
    if (line.startsWith('|')) {
      rows.push(
        line
          .slice(1, -1)
          .split('|')
          .map(cell => cell.trim()),
      )
      continue
    }
    endTable()
    if (line === '') continue
    if (line.startsWith('+ ') && !lettered) letters++
    lettered = line.startsWith('+ ')
    made.push(block(line, shelf, letters))
  }
  endTable()
  return made
}

function block(line: string, shelf: Shelf, letters: number): string {
  const content = (from: number) => inline(line.slice(from), shelf)
  if (line.startsWith('## ')) return paragraph('Heading2', content(3))
  if (line.startsWith('# ')) return paragraph('Heading1', content(2))
  if (line.startsWith('- ')) return paragraph('ListBullet', content(2))
  if (line.startsWith('+ ')) return paragraph('ListParagraph', content(2), numbered(letters))
  if (line.startsWith('> ')) return paragraph('Quote', content(2))
  if (line.startsWith('[] ')) return paragraph('', textBox(content(3)))
  return paragraph('', content(0))
}

function paragraph(style: string, content: string, more = ''): string {
  const properties = `${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more}`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

function numbered(list: number): string {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
}

function inline(text: string, shelf: Shelf): string {
  return readInline(text)
    .map(stretch => stretchXml(stretch, shelf))
    .join('')
}

function stretchXml(stretch: Stretch, shelf: Shelf): string {
  const { text, bold, italic, change, link, note, comment } = stretch
  const properties = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`
  const signed = () => `w:id="${shelf.next()}" w:author="${author}" w:date="${date}"`
  if (change === 'inserted') return `<w:ins ${signed()}>${run(text)}</w:ins>`
  if (change === 'deleted') return `<w:del ${signed()}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`
  if (link !== undefined) {
    shelf.links.push(link)
    return `<w:hyperlink r:id="link${shelf.links.length}" w:history="1">${run(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`
  }
  if (note !== undefined) {
    shelf.notes.push(note)
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${shelf.notes.length}"/></w:r>`
  }
  if (comment) {
    const id = shelf.comments.push(comment) * 2 - 2
    const ids = [id, id + 1]
    const reference = (n: number) =>
      `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${n}"/></w:r>`
    return `${ids.map(n => `<w:commentRangeStart w:id="${n}"/>`).join('')}${run(text)}${ids.map(n => `<w:commentRangeEnd w:id="${n}"/>${reference(n)}`).join('')}`
  }
  return run(text, properties)
}

function run(text: string, properties = ''): string {
  const head = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${head}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function table(rows: readonly (readonly string[])[], shelf: Shelf): string {
  const columns = Math.max(...rows.map(row => row.length))
  const width = Math.floor(9026 / columns)
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`
  const made = rows.map((row, index) => {
    const head = index === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>'
    const cells = row.map((cell, i) => {
      const span = i === row.length - 1 ? columns - row.length + 1 : 1
      const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
      const shade = index === 0 ? '<w:shd w:val="clear" w:color="auto" w:fill="E4EEF0"/>' : ''
      const content = paragraph(index === 0 ? 'TableHead' : 'TableText', inline(cell, shelf))
      return `<w:tc><w:tcPr><w:tcW w:w="${width * span}" w:type="dxa"/>${merged}${shade}</w:tcPr>${content}</w:tc>`
    })
    return `<w:tr>${head}${cells.join('')}</w:tr>`
  })
  const look =
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>${look}</w:tblPr>`
  return `<w:tbl>${properties}${grid}${made.join('')}</w:tbl>${paragraph('', '')}`
}

/** A text box as Word writes it: a drawing, and the same in VML for older readers (ECMA-376 part 3). */
function textBox(content: string): string {
  const inner = `<w:txbxContent>${paragraph('BoxText', content)}</w:txbxContent>`
  const size = '<wp:extent cx="5400000" cy="900000"/>'
  const shape =
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="900000"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="F2F6F7"/></a:solidFill>' +
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="0F4C5C"/></a:solidFill></a:ln></wps:spPr>' +
    `<wps:txbx>${inner}</wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square" lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>`
  const drawing =
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${size}<wp:docPr id="1" name="Text box 1"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`
  const vml =
    '<w:pict><v:rect id="box1" style="width:425pt;height:71pt" fillcolor="#f2f6f7" strokecolor="#0f4c5c">' +
    `<v:textbox>${inner}</v:textbox></v:rect></w:pict>`
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps">' +
    `${drawing}</mc:Choice><mc:Fallback>${vml}</mc:Fallback></mc:AlternateContent></w:r>`
  )
}
