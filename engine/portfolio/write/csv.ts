import { table } from '../../export/csv.ts'
import { cellLabels } from '../../labels/cell-states.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import { sentenceCase } from '../../labels/sentence-case.ts'
import { findingsOf, type PortfolioExporter, type PortfolioReport } from './portfolio-report.ts'

const columns = [
  'Document',
  'File',
  'Type',
  'Owner',
  'Kind',
  'Id',
  'What is asked',
  'Recommendations',
  'State',
  'Words',
  'Where',
  'Said in',
  'Decision',
  'Reason',
] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

/** A row for each cell of the heat maps that was asked. */
export const csv: PortfolioExporter = {
  fileName: 'portfolio.csv',
  about: 'Every cell of the heat maps with its passage, for a spreadsheet',
  mediaType: 'text/csv',
  write: report => new TextEncoder().encode(table(columns, rowsOf(report))),
}

function rowsOf(report: PortfolioReport): readonly Row[] {
  const { portfolio, refused } = report
  const found = findingsOf(report)
  const requirements = new Map(portfolio.requirements.map(row => [row.id, row]))
  const recommendations = new Map(portfolio.recommendations.map(row => [row.id, row]))
  const blank = Object.fromEntries(columns.map(column => [column, ''])) as Row
  const rows = portfolio.documents.flatMap((document): Row[] => {
    const of = {
      ...blank,
      Document: document.title,
      File: document.name,
      Type: sentenceCase(document.typeName),
      Owner: document.owner ?? '',
    }
    return [
      ...Object.entries(document.recommendations).map(([id, state]) => ({
        ...of,
        Kind: 'Recommendation',
        Id: id,
        'What is asked': recommendations.get(id)?.title ?? '',
        State: sentenceCase(cellLabels[state].word),
      })),
      ...Object.entries(document.requirements).map(([id, state]) => {
        const row = requirements.get(id)
        const { passage, decision, reason } = found(document.id, id) ?? {}
        const said = state === 'elsewhere' ? row?.saidIn : undefined
        return {
          ...of,
          Kind: 'Requirement',
          Id: id,
          'What is asked': row?.title ?? '',
          Recommendations: row?.recommendations.join(' ') ?? '',
          State: sentenceCase(cellLabels[state].word),
          Words: passage?.quote ?? '',
          Where: passage?.place ?? '',
          'Said in': said ? [said.title, said.passage?.place ?? ''].filter(part => part !== '').join(', ') : '',
          Decision: decision ? decisionLabels[decision.state] : '',
          Reason: decision?.reason ?? reason ?? '',
        }
      }),
    ]
  })
  return [
    ...rows,
    ...refused.map(({ file, message }) => ({ ...blank, File: file, Kind: 'Not looked at', Reason: message })),
  ]
}
