import type { CarriedReview } from '../engine/docx/carried-review.ts'
import { firstInReport } from '../engine/export/first-in-report.ts'
import type { Report } from '../engine/export/report.ts'
import { strengthOf } from '../engine/export/rule-of.ts'
import { counted, listed } from '../engine/labels/counts.ts'
import { requirementLabels } from '../engine/labels/requirement-verdicts.ts'
import { strengthLabels, strengths } from '../engine/labels/strengths.ts'
import { wordingLabels, wordingVerdicts } from '../engine/labels/wording-verdicts.ts'
import { firstTitle } from '../engine/priority/first-to-do.ts'
import { unusualNotes } from '../engine/review/reading.ts'
import { typeName } from '../engine/rules/document-types.ts'
import type { ReviewArguments } from './arguments.ts'
import { table } from './table.ts'
import { type Output, printable, styled } from './terminal.ts'

/** Verdicts on requirements in the order in which tables in the terminal have them. */
export const verdicts = ['covered', 'weak', 'missing', 'ask'] as const

/** What was written for one file, and a sentence for each suggestion that could not be made a tracked change. */
export interface Results {
  readonly paths: readonly string[]
  readonly notMade: readonly string[]
}

/** What a review of one file found, as a small table for the terminal. */
export function summaryOf(report: Report, carried: CarriedReview, results: Results, output: Output): string {
  const { review } = report
  const { reading } = review
  const judged = reading?.judged.kind !== 'not-judged'
  const requirements = review.findings.filter(f => f.kind === 'requirement')
  const wordings = review.findings.filter(f => f.kind === 'wording').filter(f => f.occurrences.length > 0)
  const rows = strengths.flatMap(strength => {
    const ofStrength = requirements.filter(f => strengthOf(report, f) === strength)
    if (ofStrength.length === 0) return []
    return [[strengthLabels[strength], ...verdicts.map(v => String(ofStrength.filter(f => f.verdict === v).length))]]
  })
  const counts = wordingVerdicts.flatMap(verdict => {
    const places = wordings.filter(f => f.verdict === verdict).reduce((n, f) => n + f.occurrences.length, 0)
    return places === 0 ? [] : [`${wordingLabels[verdict].long} (${places})`]
  })
  const notes = [
    ...carriedNotes[carried.kind],
    ...(reading ? unusualNotes(reading) : []),
    ...review.warnings.map(w => w.message),
    ...results.notMade,
  ]
  return [
    styled(output, 'bold', printable(review.file)),
    `  ${judged ? printable(typeLine(report)) : 'Not judged.'}`,
    ...firstLines(report),
    ...(rows.length === 0 ? [] : table(['', ...verdicts.map(v => requirementLabels[v].word)], rows)),
    ...(judged ? [`  Wordings: ${counts.length === 0 ? 'none' : counts.join(', ')}`] : []),
    ...notes.map(note => `  Note: ${printable(note)}`),
    ...results.paths.map(path => styled(output, 'dim', `  → ${printable(path)}`)),
    '',
    '',
  ].join('\n')
}

/** What to do first: each with how binding it is, and what is open in a sentence. */
function firstLines(report: Report): readonly string[] {
  const todo = firstInReport(report)
  if (todo.length === 0) return []
  const items = todo.flatMap(({ name, binding, sentence }, i) => [
    `  ${i + 1}. ${printable(name)} (${binding})`,
    ...(sentence === '' ? [] : [`     ${printable(sentence)}`]),
  ])
  return [`  ${firstTitle(todo.length)}`, ...items, '']
}

/** What there is to say of a review that an earlier export wrote into the file. */
const carriedNotes: Readonly<Record<CarriedReview['kind'], readonly string[]>> = {
  none: [],
  review: ['Evenhand annotated this file before. Its earlier comments are replaced; everybody else’s stay.'],
  several: [
    'This file carries more than one Evenhand review, as when annotated files are put together. Its comments stay as they are.',
  ],
  unreadable: [
    'An earlier Evenhand annotated this file, or the review in it is damaged. Its comments stay as they are.',
  ],
}

/** The result of a run: how many files were reviewed, what was not, and how many findings reached `--fail-on`. */
export interface Outcome {
  readonly wanted: ReviewArguments
  readonly reviewed: number
  readonly notReviewed: number
  readonly skippedFiles: readonly string[]
  /** Files that were read but hold nothing to judge: empty, or not in English. */
  readonly notJudged: number
  /** Findings at or above the level of `--fail-on`. */
  readonly reached: number
  /** The paths of the overviews that were written. */
  readonly overviews: readonly string[]
}

/** The last lines of a run. */
export function closingLines(outcome: Outcome): string {
  const { wanted, reviewed, notReviewed, notJudged, skippedFiles, reached, overviews } = outcome
  const [other] = skippedFiles
  const more = skippedFiles.length > 1 ? ` and ${skippedFiles.length - 1} more` : ''
  const results = reviewed === 0 || wanted.out === undefined ? '' : ` Results are in ${printable(wanted.out)}`
  return [
    ...(other === undefined
      ? []
      : [`Skipped, because they are not .docx files: ${printable(other)}${more}. Save as .docx in Word.`]),
    ...(wanted.failOn === 'never' ? [] : [`${counted(reached, 'finding')} at level ${wanted.failOn} or above.`]),
    ...(notReviewed === 0 ? [] : [`${counted(notReviewed, 'file')} not reviewed: see the lines above.`]),
    ...(notJudged === 0 ? [] : [`${counted(notJudged, 'file')} not judged: see the lines above.`]),
    ...(overviews.length === 0 ? [] : [`All of them together: ${listed(overviews.map(printable))}`]),
    `${counted(reviewed, 'file')} reviewed.${results}`,
    '',
  ].join('\n')
}

function typeLine({ review: { type }, types }: Report): string {
  switch (type.how) {
    case 'chosen':
      return `Type: ${typeName(type.type, types)}, chosen with --type.`
    case 'detected':
      return type.because
    case 'undecided':
      return `${type.because} Say which with --type ${type.candidates.join(', --type ')}, or another type.`
    default:
      return type satisfies never
  }
}
