import type { Span } from '../../document.ts'
import type { Finding } from '../../review/finding.ts'
import { table } from '../csv.ts'
import { type PlaceNames, placeNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { type RuleCells, ruleCells } from '../rule-cells.ts'
import type { RefusedFile } from './run-document.ts'

const columns = [
  'File',
  'Document type',
  'Kind',
  'Rule',
  'Title',
  'Verdict',
  'Parts',
  'Strength',
  'Places',
  'Where',
  'Words',
  'Why',
  'What to do',
  'Source',
  'Recommendations',
] as const

/** A row of the table of a run. */
export type RunRow = Readonly<Record<(typeof columns)[number], string | number>>

const encoder = new TextEncoder()

/** A table of all findings of a run for a spreadsheet: a row for each, and one for each file that was not reviewed or not judged. */
export function findingsTable(rows: readonly RunRow[], refused: readonly RefusedFile[]): Uint8Array {
  return encoder.encode(
    table(columns, [...rows, ...refused.map(({ file, message }) => notRow(file, 'Not reviewed', message))]),
  )
}

/** The rows of one report. */
export function runRows(report: Report): readonly RunRow[] {
  const { review } = report
  if (review.reading?.judged.kind === 'not-judged')
    return [notRow(review.file, 'Not judged', review.reading.judged.sentence)]
  const names = placeNames(review.document)
  const type = review.type.how === 'undecided' ? 'not known' : review.type.type
  return review.findings
    .filter(finding => finding.kind === 'requirement' || finding.occurrences.length > 0)
    .map(finding => ({
      File: review.file,
      'Document type': type,
      ...ruleCells(report, finding),
      ...placeCells(finding, names),
    }))
}

/** Where a finding is, in one row: each place named once, and its words as they are first found. */
function placeCells(finding: Finding, names: PlaceNames): Pick<RunRow, 'Places' | 'Where' | 'Words'> {
  const places: readonly Span[] = finding.kind === 'requirement' ? finding.evidence : finding.occurrences
  const home = finding.kind === 'requirement' ? finding.home : undefined
  const blocks = places.length === 0 && home ? [home.block] : places.map(({ block }) => block)
  return {
    Places: places.length,
    Where: [...new Set(blocks.map(block => names.long(block)))].join(' | '),
    Words: [...new Set(places.map(({ quote }) => quote))].join(' | '),
  }
}

const blank: RuleCells = {
  Kind: '',
  Rule: '',
  Title: '',
  Verdict: '',
  Parts: '',
  Strength: '',
  Why: '',
  'What to do': '',
  Source: '',
  Recommendations: '',
}

/** A row that says why there are none of a file: without it the file would look as if nothing were wrong. */
function notRow(file: string, kind: string, sentence: string): RunRow {
  return { ...blank, File: file, 'Document type': '', Kind: kind, Title: sentence, Places: 0, Where: '', Words: '' }
}
