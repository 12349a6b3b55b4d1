import type { Report } from '../engine/export/report.ts'
import { strengthOf } from '../engine/export/rule-of.ts'
import { typeLabels } from '../engine/labels/labels.ts'
import type { ReviewArguments } from './arguments.ts'
import { table } from './table.ts'
import { type Output, printable, styled } from './terminal.ts'

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
  ['noncommittal', 'weak in commitment'],
  ['style', 'of style'],
] as const

/** What a review of one file found, as a small table for the terminal. */
export function summaryOf(report: Report, results: readonly string[], output: Output): string {
  const { review } = report
  const requirements = review.findings.filter(f => f.kind === 'requirement')
  const wordings = review.findings.filter(f => f.kind === 'wording').filter(f => f.occurrences.length > 0)
  const rows = strengths.flatMap(([strength, label]) => {
    const own = requirements.filter(f => strengthOf(report, f) === strength)
    if (own.length === 0) return []
    return [[label, ...verdicts.map(v => String(own.filter(f => f.verdict === v).length))]]
  })
  const counts = wordingVerdicts.flatMap(([verdict, label]) => {
    const places = wordings.filter(f => f.verdict === verdict).reduce((n, f) => n + f.occurrences.length, 0)
    return places === 0 ? [] : [`${places} ${label}`]
  })
  const notes = review.warnings.map(w => `  Note: ${printable(w.message)}`)
  return [
    styled(output, 'bold', printable(review.file)),
    `  ${printable(typeLine(report))}`,
    ...(rows.length === 0 ? [] : table(['', 'covered', 'weak', 'missing', 'to ask'], rows)),
    `  Wordings: ${counts.length === 0 ? 'none' : counts.join(', ')}`,
    ...notes,
    ...results.map(path => styled(output, 'dim', `  → ${printable(path)}`)),
    '',
    '',
  ].join('\n')
}

/** What a run comes to: how many files were reviewed, what was not, and what `--fail-on` met. */
export interface Outcome {
  readonly wanted: ReviewArguments
  readonly reviewed: number
  readonly notReviewed: number
  readonly skippedFiles: readonly string[]
  /** Findings at or above the level of `--fail-on`. */
  readonly reached: number
}

/** The last lines of a run. */
export function closingLines({ wanted, reviewed, notReviewed, skippedFiles, reached }: Outcome): string {
  const [other] = skippedFiles
  const more = skippedFiles.length > 1 ? ` and ${skippedFiles.length - 1} more` : ''
  return [
    ...(other === undefined
      ? []
      : [`Not looked at, since only .docx can be reviewed: ${printable(other)}${more}. Save as .docx in Word.`]),
    ...(wanted.failOn === 'never' ? [] : [`${counted(reached, 'finding')} at level ${wanted.failOn} or above.`]),
    ...(notReviewed === 0 ? [] : [`${counted(notReviewed, 'file')} not reviewed: see the lines above.`]),
    `${counted(reviewed, 'file')} reviewed.${reviewed === 0 || wanted.out === undefined ? '' : ` Results are in ${printable(wanted.out)}`}`,
    '',
  ].join('\n')
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

function typeLine({ review: { type } }: Report): string {
  return type.how === 'chosen' ? `Type: ${typeLabels[type.type]}, as --type says.` : type.because
}
