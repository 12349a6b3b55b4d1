import { Paragraph } from 'docx'
import { aboutReport, titleOf } from '../content/about.ts'
import type { Report } from '../report.ts'
import { line, quiet, runs } from './blocks.ts'
import { partOne } from './part-one.ts'
import { partTwo } from './part-two.ts'
import { wordFile } from './word-file.ts'

/** The bytes of the report as a Word file, written on the day `date` (ISO 8601 with time). */
export async function writeReportWord(report: Report, date: string): Promise<Uint8Array> {
  const about = { title: `Review of ${titleOf(report)}`, author: report.reviewer ?? '', date }
  return wordFile(about, [
    line(['Review for race equality and plain, fair language'], 'Eyebrow'),
    new Paragraph({ heading: 'Title', children: runs([titleOf(report)]) }),
    ...aboutReport(report).map(({ label, value }) => line([quiet(label), `\t${value}`], 'Fact')),
    ...partOne(report),
    ...partTwo(report),
    line([closing], 'Reference'),
  ])
}

const closing =
  'Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere. Suggested wordings are a starting point: make them your own.'
