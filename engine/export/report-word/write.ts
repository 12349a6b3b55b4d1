import { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { openPackage, packageBytes } from '../../docx/package.ts'
import { escapeXml, xmlHead } from '../../docx/xml-write.ts'
import { aboutReport, titleOf } from '../content/about.ts'
import type { Report } from '../report.ts'
import { line, quiet, runs } from './blocks.ts'
import { partOne } from './part-one.ts'
import { partTwo } from './part-two.ts'
import { looks } from './styles.ts'

/** The bytes of the report as a Word file, written on the day `date` (ISO 8601 with time). */
export async function writeReportWord(report: Report, date: string): Promise<Uint8Array> {
  const title = `Review of ${titleOf(report)}`
  const core = { path: 'docProps/core.xml', data: coreProperties(title, report.reviewer ?? '', date) }
  const bytes = await Packer.pack(documentOf(report, title), 'uint8array', false, [core])
  // Zipped again without the time, so that the same report is the same file.
  return packageBytes(openPackage(bytes))
}

function documentOf(report: Report, title: string): Document {
  return new Document({
    ...looks,
    sections: [
      {
        properties: { page: a4 },
        footers: { default: footer(title) },
        children: [
          line(['Review for race equality and plain, fair language'], 'Eyebrow'),
          new Paragraph({ heading: 'Title', children: runs([titleOf(report)]) }),
          ...aboutReport(report).map(({ label, value }) => line([quiet(label), `\t${value}`], 'Fact')),
          ...partOne(report),
          ...partTwo(report),
          line([closing], 'Reference'),
        ],
      },
    ],
  })
}

/** In twentieths of a point, with margins of 20 mm. */
const a4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 },
}

const closing =
  'Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere. Suggested wordings are a starting point: make them your own.'

function footer(title: string): Footer {
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const tabStops = [{ type: TabStopType.RIGHT, position: 9638 }]
  return new Footer({
    children: [new Paragraph({ style: 'Reference', tabStops, children: [...runs([title]), pages] })],
  })
}

/** The file's own properties (ECMA-376 part 2, 11), with the day of the export instead of the moment of writing. */
function coreProperties(title: string, creator: string, date: string): string {
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:${name}>`
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${creator === '' ? '' : `<dc:creator>${escapeXml(creator)}</dc:creator>`}<dc:language>en-GB</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`
}
