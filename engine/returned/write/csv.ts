import { stringify } from 'csv-stringify/browser/esm/sync'
import { withoutFormulas } from '../../export/csv.ts'
import { type Comparison, rowsOf } from './comparison.ts'

const columns = ['State', 'Rule', 'Title', 'Words', 'What happened', 'Replies'] as const

/** What came back, as a table for a spreadsheet: a row for each finding. No cell can start a formula. */
export function comparisonCsv(comparison: Comparison): string {
  const rows = rowsOf(comparison).map(({ label, rule, title, quote, happened, replies }) => [
    label,
    rule,
    title,
    quote,
    happened.join(' '),
    replies.join('\n'),
  ])
  return stringify(rows, {
    header: true,
    columns: [...columns],
    bom: true,
    cast: { string: withoutFormulas },
    record_delimiter: 'windows',
  })
}
