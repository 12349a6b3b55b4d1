import { Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { openPackage, packageBytes } from '../../docx/package.ts'
import { escapeXml, xmlHead } from '../../docx/xml-write.ts'
import { runs } from './blocks.ts'
import { withSteadyIds } from './steady-ids.ts'
import { looks } from './styles.ts'

/** What a Word file of ours says about itself. `date` is an ISO 8601 time: when it was made. */
export interface AboutFile {
  readonly title: string
  readonly author: string
  readonly date: string
}

/** The bytes of a Word file in the reports' look, on A4, with the title and the page's number at the foot of each page. */
export async function wordFile(about: AboutFile, children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    ...looks,
    sections: [{ properties: { page: a4 }, footers: { default: footer(about.title) }, children: [...children] }],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(about) }
  const bytes = await Packer.pack(document, 'uint8array', false, [core])
  // Zipped again without the time, so that the same content is the same file.
  return packageBytes(withSteadyIds(openPackage(bytes)))
}

/** In twentieths of a point, with margins of 20 mm. */
const a4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 },
}

function footer(title: string): Footer {
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const tabStops = [{ type: TabStopType.RIGHT, position: 9638 }]
  return new Footer({
    children: [new Paragraph({ style: 'Reference', tabStops, children: [...runs([title]), pages] })],
  })
}

/** The file's own properties (ECMA-376 part 2, 11), with the day of the export instead of the moment of writing. */
function coreProperties({ title, author, date }: AboutFile): string {
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:${name}>`
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${author === '' ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`}<dc:language>en-GB</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`
}
