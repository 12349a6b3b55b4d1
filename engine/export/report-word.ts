import type { DocumentExporter, ExportOptions } from './exporter.ts'
import type { Report } from './report.ts'

/**
 * The report in two parts as a separate Word file, with Word's heading styles and repeated table headers. What writes it is loaded
 * when the first one is written, as it takes a tenth of a second.
 */
export const reportWord = {
  kind: 'document',
  format: 'report-word',
  about: 'The same report as a Word file, to edit and send on',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: '.report.docx',
  write: async (report: Report, _source: Uint8Array, { date }: ExportOptions) => {
    const { writeReportWord } = await import('./report-word/write.ts')
    return writeReportWord(report, date)
  },
} satisfies DocumentExporter
