import { join } from 'node:path'
import { openPackage } from '../engine/docx/package.ts'
import { readDocument } from '../engine/docx/read.ts'
import { formatProblem, UserError } from '../engine/errors.ts'
import type { ExportOptions } from '../engine/export/exporter.ts'
import { exporters } from '../engine/export/index.ts'
import { levelOf, reaches } from '../engine/level.ts'
import type { Report } from '../engine/report.ts'
import { reviewDocument } from '../engine/review.ts'
import { makeRuleBook, type RuleBook } from '../engine/rules/book.ts'
import { failingExamples } from '../engine/rules/examples.ts'
import { loadRules } from '../engine/rules/load.ts'
import { findInputFiles, type InputFile, readInput } from '../host/input-files.ts'
import { existingResults, writeResult } from '../host/result-files.ts'
import { readRuleFiles, shippedRules } from '../host/rule-files.ts'
import { type ReviewArguments, readReviewArguments, reviewHelp } from './arguments.ts'
import { summaryOf } from './summary.ts'
import { progressLine, styled, type Terminal } from './terminal.ts'

/** What one run has to hand. */
interface Run {
  readonly wanted: ReviewArguments
  readonly book: RuleBook
  readonly terminal: Terminal
  readonly options: ExportOptions
}

/** Reviews files and writes the results. Gives the exit code; one file that cannot be reviewed does not stop the others. */
export async function reviewCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const now = new Date().toISOString()
  const wanted = readReviewArguments(args, now.slice(0, 10))
  if (wanted === 'help') {
    terminal.out.write(reviewHelp)
    return 0
  }
  const { book, sound } = await bookFor(wanted, terminal)
  const { files, refused } = await findInputFiles(wanted.inputs)
  for (const { path, error } of refused) terminal.err.write(`${path}: ${error.message}\n`)
  refuseExisting(wanted, files)

  const options = { passes: wanted.passes, author: 'Evenhand', initials: 'EH', date: `${now.slice(0, 19)}Z` }
  const run: Run = { wanted, book, terminal, options }
  const { reports, failed } = await reviewAll(files, run)
  await writeRunResults(reports, run)
  const refusedCount = refused.length + failed
  const count = reports.length === 1 ? '1 file reviewed' : `${reports.length} files reviewed`
  const rest = refusedCount === 0 ? '' : `, ${refusedCount} not: see the lines above`
  terminal.out.write(`${count}${rest}. Results are in ${wanted.out}\n`)
  if (refusedCount > 0 || !sound) return 2
  const { failOn } = wanted
  if (failOn === 'never') return 0
  const found = reports.some(({ review, rules }) =>
    review.findings.some(f => reaches(levelOf(f, rules.get(f.rule)), failOn)),
  )
  return found ? 1 : 0
}

/** Loads the rules. Problems are shown, and the good rules still run. */
async function bookFor(wanted: ReviewArguments, terminal: Terminal): Promise<{ book: RuleBook; sound: boolean }> {
  const loaded = loadRules(await readRuleFiles(shippedRules))
  const unknown = wanted.ruleSets?.find(name => !loaded.sets.some(set => set.name === name))
  if (unknown !== undefined) {
    const names = loaded.sets.map(set => set.name).join(', ')
    throw new UserError('bad-argument', `There is no rule set “${unknown}”. The rule sets are ${names}.`)
  }
  const book = makeRuleBook(loaded, undefined, wanted.ruleSets)
  const problems = [...loaded.problems, ...failingExamples(book, loaded.place)]
  for (const problem of problems) terminal.err.write(`rules/${formatProblem(problem)}\n`)
  return { book, sound: problems.length === 0 }
}

function refuseExisting(wanted: ReviewArguments, files: readonly InputFile[]): void {
  if (wanted.force) return
  const existing = existingResults([...files.flatMap(file => resultPaths(file, wanted)), ...runResultPaths(wanted)])
  const [first] = existing
  if (first === undefined) return
  const more = existing.length === 1 ? '' : ` and ${existing.length - 1} more`
  throw new UserError(
    'exists',
    `${first}${more} would be overwritten. Nothing was changed. Choose another folder with --out, or add --force.`,
  )
}

function resultPaths({ name }: InputFile, { out, formats }: ReviewArguments): string[] {
  return exporters.flatMap(e =>
    e.kind === 'document' && formats.includes(e.format) ? [join(out, `${name}${e.ending}`)] : [],
  )
}

function runResultPaths({ out, formats }: ReviewArguments): string[] {
  return exporters.flatMap(e => (e.kind === 'run' && formats.includes(e.format) ? [join(out, e.fileName)] : []))
}

async function reviewAll(
  files: readonly InputFile[],
  run: Run,
): Promise<{ readonly reports: readonly Report[]; readonly failed: number }> {
  const { terminal } = run
  const progress = progressLine(terminal.err)
  const reports: Report[] = []
  let failed = 0
  for (const [index, file] of files.entries()) {
    progress.show(`${index + 1} of ${files.length}  ${file.name}`)
    try {
      const { report, results } = await reviewOne(file, run)
      reports.push(report)
      progress.clear()
      terminal.out.write(summaryOf(report, results, terminal.out))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failed++
      progress.clear()
      terminal.err.write(`${styled(terminal.err, 'red', file.path)}: ${error.message}\n`)
    }
  }
  return { reports, failed }
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
  const results: string[] = []
  for (const exporter of exporters) {
    if (exporter.kind !== 'document' || !wanted.formats.includes(exporter.format)) continue
    const path = join(wanted.out, `${file.name}${exporter.ending}`)
    await writeResult(path, exporter.write(report, source, options))
    results.push(path)
  }
  return { report, results }
}

async function writeRunResults(reports: readonly Report[], { wanted, options }: Run): Promise<void> {
  if (reports.length === 0) return
  for (const exporter of exporters) {
    if (exporter.kind !== 'run' || !wanted.formats.includes(exporter.format)) continue
    await writeResult(join(wanted.out, exporter.fileName), exporter.write(reports, options))
  }
}
