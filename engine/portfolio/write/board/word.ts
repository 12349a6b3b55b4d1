import type { PortfolioExporter } from '../portfolio-report.ts'

/** The board's report as Word. What writes it is loaded when the first one is written, as it takes a tenth of a second. */
export const boardWord: PortfolioExporter = {
  fileName: 'board-report.docx',
  about: 'The board’s report as a Word file, to edit and send on',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async report => {
    const { writeBoardWord } = await import('./write-word.ts')
    return writeBoardWord(report)
  },
}
