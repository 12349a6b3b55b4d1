import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Decision } from '../decision.ts'
import type { Span } from '../document.ts'
import { decisionLabels } from '../labels/decision-states.ts'
import type { Finding } from '../review/finding.ts'
import { currentDecisions } from './active-findings.ts'
import type { DocumentExporter } from './exporter.ts'
import { passageAt, passageText } from './passage.ts'
import { type PlaceNames, placeNames } from './place-names.ts'
import type { Report } from './report.ts'
import { ruleCells } from './rule-cells.ts'

const columns = [
  'File',
  'Document type',
  'Kind',
  'Rule',
  'Title',
  'Verdict',
  'Parts',
  'Strength',
  'Where',
  'Words',
  'In context',
  'Why',
  'What to do',
  'Source',
  'Recommendations',
  'Decision',
  'Note',
  'Finding',
] as const

const encoder = new TextEncoder()

/** A table for a spreadsheet: a row for each place of each finding, and one for each finding without a place. */
export const csv: DocumentExporter = {
  kind: 'document',
  format: 'csv',
  about: 'A table of every finding, for a spreadsheet',
  mediaType: 'text/csv',
  ending: '.csv',
  write: report => encoder.encode(csvText(report)),
}

/** The rows of a report as CSV. */
export function csvText(report: Report): string {
  const names = placeNames(report.review.document)
  const decisions = currentDecisions(report.review)
  const rows = report.review.findings.flatMap(finding => rowsOf(report, finding, decisions.get(finding.id), names))
  return table(columns, [...notJudgedRow(report), ...rows])
}

/** Rows under their columns as CSV with a byte order mark, which Excel needs. No cell can start a formula. */
export function table<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    bom: true,
    cast: { string: withoutFormulas },
    record_delimiter: 'windows',
  })
}

/** Characters that a spreadsheet may leave out before a formula, or take for the end of a cell where its list separator is a semicolon. */
const passedOver = /[;\p{White_Space}\p{Cf}\p{Cc}]+|^/gu
const beginsFormula = /^[=+\-@＝＋－＠]/

/**
 * The words of a cell with an apostrophe before what a spreadsheet could take for a formula: at the beginning, also after invisible
 * characters, and after a semicolon, tab or line break inside (OWASP, CSV injection).
 */
export function withoutFormulas(cell: string): string {
  return cell.replace(passedOver, (run, at: number) => {
    if (!beginsFormula.test(cell.slice(at + run.length, at + run.length + 1))) return run
    const separator = Math.max(...[';', '\t', '\r', '\n'].map(end => run.lastIndexOf(end)))
    if (separator < 0) return at === 0 ? `'${run}` : run
    return `${run.slice(0, separator + 1)}'${run.slice(separator + 1)}`
  })
}

/** A line that says why a document was not judged: a table without lines would look as if nothing were wrong. */
function notJudgedRow({ review }: Report): Row[] {
  if (review.reading?.judged.kind !== 'not-judged') return []
  const blank = Object.fromEntries(columns.map(column => [column, ''])) as Row
  return [{ ...blank, File: review.file, Kind: 'Not judged', Title: review.reading.judged.sentence }]
}

type Row = Record<(typeof columns)[number], string>

function rowsOf(report: Report, finding: Finding, decision: Decision | undefined, names: PlaceNames): Row[] {
  const { review } = report
  const places: readonly (Span | undefined)[] = finding.kind === 'requirement' ? finding.evidence : finding.occurrences
  const home = finding.kind === 'requirement' ? finding.home : undefined
  return (places.length === 0 && finding.kind === 'requirement' ? [undefined] : places).map(span => {
    const at = span ?? home
    return {
      File: review.file,
      'Document type': review.type.how === 'undecided' ? 'not known' : review.type.type,
      ...ruleCells(report, finding),
      Where: at ? names.long(at.block) : '',
      Words: span?.quote ?? '',
      'In context': span ? passageText(passageAt(review.document, span)) : '',
      Decision: decisionLabels[decision?.state ?? 'open'],
      Note: [pointedOutIn(finding), decision?.reason ?? ''].filter(said => said !== '').join(' '),
      Finding: finding.id,
    }
  })
}

/** What the rules found of a requirement for which a reviewer pointed to a passage. */
function pointedOutIn(finding: Finding): string {
  return finding.kind === 'requirement' && finding.pointedOut ? (finding.reason ?? '') : ''
}
