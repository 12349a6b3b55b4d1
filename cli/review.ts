import { format } from 'date-fns/format'
import { openPackage } from '../engine/docx/package.ts'
import { readDocument } from '../engine/docx/read.ts'
import { UserError } from '../engine/errors.ts'
import type { ExportOptions } from '../engine/export/exporter.ts'
import { levelOf, reaches } from '../engine/level.ts'
import type { Report } from '../engine/report.ts'
import { reviewDocument } from '../engine/review.ts'
import type { RuleBook } from '../engine/rules/book.ts'
import { findInputFiles, type InputFile } from '../host/input-files.ts'
import { readInput } from '../host/read-input.ts'
import { writeResult } from '../host/result-files.ts'
import { type ReviewArguments, readReviewArguments, reviewHelp } from './arguments.ts'
import { annotatedEnding, checkResults, documentResults, runResults } from './results.ts'
import { bookFor } from './rule-book.ts'
import { closingLines, summaryOf } from './summary.ts'
import { progressLine, refusal, type Terminal } from './terminal.ts'

/** What one run has to hand. */
interface Run {
  readonly wanted: ReviewArguments
  readonly book: RuleBook
  readonly terminal: Terminal
  readonly options: ExportOptions
}

/** Reviews files and writes the results. Gives the exit code; one file that cannot be reviewed does not stop the others. */
export async function reviewCommand(args: readonly string[], terminal: Terminal, rulesFolder: string): Promise<number> {
  const now = new Date()
  const wanted = readReviewArguments(args, format(now, 'yyyy-MM-dd'))
  if (wanted === 'help') {
    terminal.out.write(reviewHelp)
    return 0
  }
  const { files, refused, otherKinds } = await findInputFiles(wanted.inputs, {
    folder: wanted.out,
    ending: annotatedEnding,
  })
  await checkResults(files, wanted)
  const { book, sound } = await bookFor(wanted, rulesFolder, terminal.err)
  for (const { path, error } of refused) terminal.err.write(refusal(terminal.err, path, error.message))

  const options = {
    passes: wanted.passes,
    author: 'Evenhand',
    initials: 'EH',
    date: `${now.toISOString().slice(0, 19)}Z`,
  }
  const run: Run = { wanted, book, terminal, options }
  const reports = await reviewAll(files, run)
  if (reports.length > 0) {
    for (const [path, exporter] of runResults(wanted)) await writeResult(path, exporter.write(reports, options))
  }
  const notReviewed = refused.length + files.length - reports.length
  const reached = countReached(reports, wanted)
  terminal.out.write(closingLines({ wanted, reviewed: reports.length, notReviewed, otherKinds, reached }))
  if (notReviewed > 0 || !sound) return 2
  return reached > 0 ? 1 : 0
}

/** Reviews each file, says what was found in it or why it was refused, and gives the reports of those that were reviewed. */
async function reviewAll(files: readonly InputFile[], run: Run): Promise<readonly Report[]> {
  const { out, err } = run.terminal
  const progress = progressLine(err)
  const reports: Report[] = []
  for (const [index, file] of files.entries()) {
    progress.show(`${index + 1} of ${files.length}  ${file.name}`)
    try {
      const { report, results } = await reviewOne(file, run)
      reports.push(report)
      progress.clear()
      out.write(summaryOf(report, results, out))
    } catch (error) {
      progress.clear()
      err.write(refusal(err, file.path, error instanceof UserError ? error.message : ownFault(error)))
    }
  }
  return reports
}

async function reviewOne(file: InputFile, run: Run): Promise<{ report: Report; results: readonly string[] }> {
  const { wanted, book, options } = run
  const source = await readInput(file.path)
  const { document, warnings } = readDocument(openPackage(source))
  const { type, findings } = reviewDocument(document, book, {
    asAt: wanted.asAt,
    ...(wanted.type === undefined ? {} : { type: wanted.type }),
  })
  const review = { file: `${file.name}.docx`, document, warnings, type, findings, decisions: [] }
  const report: Report = { review, rules: book.byId, ruleSets: book.sets, asAt: wanted.asAt }
  const results = documentResults(file, wanted).map(
    ([path, exporter]) => [path, exporter.write(report, source, options)] as const,
  )
  for (const [path, bytes] of results) await writeResult(path, bytes)
  return { report, results: results.map(([path]) => path) }
}

function countReached(reports: readonly Report[], { failOn }: ReviewArguments): number {
  if (failOn === 'never') return 0
  return reports
    .flatMap(({ review, rules }) => review.findings.map(f => levelOf(f, rules.get(f.rule))))
    .filter(level => reaches(level, failOn)).length
}

/** One line for a fault that is ours: what it was and where. */
function ownFault(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)]
  const where = lines.slice(0, 2).map(line => line.trim())
  return `Evenhand failed on this file, and the fault is its own. Please report it with this: ${where.join(' ')}`
}
