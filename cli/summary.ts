import type { Finding } from '../engine/finding.ts'
import type { Report } from '../engine/report.ts'
import { type Output, styled } from './terminal.ts'

const strengths = [
  ['law', 'Law'],
  ['code', 'Statutory code'],
  ['practice', 'Good practice'],
  ['review', 'The review'],
] as const
const verdicts = ['covered', 'weak', 'missing', 'ask'] as const
const wordingVerdicts = [
  ['avoid', 'to avoid'],
  ['depends', 'depending on context'],
  ['weak', 'weak in commitment'],
  ['style', 'of style'],
] as const

/** What a review of one file found, as a small table for the terminal. */
export function summaryOf(report: Report, results: readonly string[], output: Output): string {
  const { review } = report
  const requirements = review.findings.filter(f => f.kind === 'requirement')
  const wordings = review.findings.filter(f => f.kind === 'language').filter(f => f.at.length > 0)
  const rows = strengths.flatMap(([strength, label]) => {
    const own = requirements.filter(f => strengthOf(report, f) === strength)
    if (own.length === 0) return []
    return [[label, ...verdicts.map(v => String(own.filter(f => f.verdict === v).length))]]
  })
  const counts = wordingVerdicts.flatMap(([verdict, label]) => {
    const places = wordings.filter(f => f.verdict === verdict).reduce((n, f) => n + f.at.length, 0)
    return places === 0 ? [] : [`${places} ${label}`]
  })
  const notes = review.warnings.map(w => `  Note: ${w.message}`)
  return [
    styled(output, 'bold', review.file),
    `  ${review.type.reason}`,
    ...(rows.length === 0 ? [] : table(['', 'covered', 'weak', 'missing', 'to ask'], rows)),
    `  Wordings: ${counts.length === 0 ? 'none' : counts.join(', ')}`,
    ...notes,
    ...results.map(path => styled(output, 'dim', `  → ${path}`)),
    '',
    '',
  ].join('\n')
}

function strengthOf(report: Report, finding: Finding): string | undefined {
  const rule = report.rules.get(finding.rule)
  return rule?.kind === 'requirement' ? rule.strength : undefined
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map(row => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart((widths[i] ?? 0) + 3))).join('')}`
  return [line(head), ...rows.map(line)]
}
