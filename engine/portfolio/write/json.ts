import type { DocumentRecord } from '../record.ts'
import type { PortfolioExporter, PortfolioReport } from './portfolio-report.ts'

/** What a file of a portfolio is, so that it is recognised when it is read again. */
export const portfolioFormat = { format: 'evenhand-portfolio', version: 1 } as const

/** A portfolio as it is kept in a file. */
export interface PortfolioFile {
  readonly format: typeof portfolioFormat.format
  readonly version: number
  readonly round?: string
  readonly refused: PortfolioReport['refused']
  readonly records: readonly DocumentRecord[]
}

/** The portfolio as data for other programs, with the records of which it is made: enough to compare a later one with. */
export const json: PortfolioExporter = {
  fileName: 'portfolio.json',
  about: 'The portfolio as data for other programs, and to compare a later one with',
  mediaType: 'application/json',
  write: ({ portfolio, records, round, since, refused }) => {
    const data = {
      ...portfolioFormat,
      ...(round === undefined ? {} : { round }),
      portfolio,
      ...(since ? { since } : {}),
      refused,
      records,
    }
    return new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`)
  },
}
