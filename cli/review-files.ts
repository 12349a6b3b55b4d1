import { basename } from 'node:path'
import type { CarriedReview } from '../engine/docx/carried-review.ts'
import { ownFault, UserError } from '../engine/errors.ts'
import type { ExportOptions } from '../engine/export/exporter.ts'
import type { Report } from '../engine/export/report.ts'
import { strengthOf } from '../engine/export/rule-of.ts'
import { appliedSets } from '../engine/review/applied-sets.ts'
import { levelOf, reaches } from '../engine/review/level.ts'
import { reviewIdOf } from '../engine/review-ids.ts'
import { findInputFiles, type InputFile } from '../host/files/input-files.ts'
import { readInput } from '../host/files/read-input.ts'
import { writeResult } from '../host/files/result-files.ts'
import { sha256Of } from '../host/files/sha256.ts'
import type { ReviewArguments } from './arguments.ts'
import { bookFor, type LoadedBook } from './compiled-rules.ts'
import { inOrder } from './in-order.ts'
import { inShard } from './in-shard.ts'
import { type Reader, startReader } from './reader.ts'
import { checkResults, documentResults, namesOfOverviews, runResults, wordEndings } from './results.ts'
import { refusalLine, reviewLine } from './review-line.ts'
import { type RunSoFar, startRun } from './run-so-far.ts'
import { checkSuggest, suggestedOf } from './suggested.ts'
import { closingLines, summaryOf } from './summary.ts'
import { progressLine, refusal, type Terminal } from './terminal.ts'
import { totalsOf } from './totals.ts'

/** What one run has to hand. */
interface Run {
  readonly wanted: ReviewArguments
  readonly loaded: LoadedBook
  readonly reader: Reader
  readonly terminal: Terminal
  readonly options: ExportOptions
  readonly soFar: RunSoFar
}

/** A document that was read and reviewed. */
interface Done {
  readonly report: Report
  readonly source: Uint8Array
  readonly carried: CarriedReview
}

/**
 * Reviews the files that a command line asks for and writes the results. Gives the exit code; one file that cannot be reviewed does
 * not stop the others.
 */
export async function reviewFiles(
  wanted: ReviewArguments,
  terminal: Terminal,
  folders: { readonly rules: string; readonly cache: string | undefined },
  now: Date,
): Promise<number> {
  const { shard } = wanted
  // No folder is called so: without a folder for the results none is passed over.
  const skip = { folder: wanted.out ?? '\0', endings: wordEndings, reserved: namesOfOverviews }
  const inputs = await findInputFiles(wanted.inputs, skip)
  const { refused, skippedFiles } = inputs
  const files = shard ? inputs.files.filter(({ name }) => inShard(name, shard)) : inputs.files
  const several = inputs.files.length + refused.length > 1
  await checkResults(files, wanted, several)
  const loaded = await bookFor(wanted, folders, terminal.err)
  checkSuggest(wanted.suggest, loaded.compiled.byId)
  const soFar = startRun(wanted, several, skippedFiles)
  for (const { path, error } of refused) sayRefused({ wanted, terminal, soFar }, path, path, error)

  const options = {
    comments: wanted.comments,
    includeCovered: wanted.includeCovered,
    author: 'Evenhand',
    initials: 'EH',
    date: `${now.toISOString().slice(0, 19)}Z`,
  }
  const reader = startReader(wanted, loaded, files.length)
  const { reviewed, notJudged, reached } = await reviewAll(files, {
    wanted,
    loaded,
    reader,
    terminal,
    options,
    soFar,
  }).finally(() => reader.close())
  const overviews = await soFar.write()
  const notReviewed = refused.length + files.length - reviewed - notJudged
  const closing = closingLines({ wanted, reviewed, notReviewed, notJudged, skippedFiles, reached, overviews })
  const { out, err } = terminal
  if (several && !wanted.lines) out.write(totalsOf(soFar.overview(), out))
  ;(wanted.lines ? err : out).write(closing)
  if (notReviewed > 0 || notJudged > 0 || !loaded.sound) return 2
  return reached > 0 ? 1 : 0
}

/** Reviews each file, and says what was found in it or why it was refused. Reports are kept only for results of the whole run. */
async function reviewAll(
  files: readonly InputFile[],
  run: Run,
): Promise<{ reviewed: number; notJudged: number; reached: number }> {
  const { wanted, terminal, reader, options, soFar } = run
  const progress = progressLine(terminal.err, files.length > 1)
  const ofRun = runResults(wanted)
  const kept: Report[] = []
  let looked = 0
  let reviewed = 0
  let notJudged = 0
  let reached = 0
  for await (const { item, result } of inOrder(files, reader.atOnce, file => reviewOne(file, run))) {
    progress.show(`${++looked} of ${files.length}  ${item.file}`)
    try {
      const done = await result
      const notMade: string[] = []
      const results = await writeResults(item, done, {
        ...run,
        options: { ...options, onNotMade: line => notMade.push(line) },
      })
      soFar.add(done.report, results)
      const paths = results.map(([path]) => path)
      progress.clear()
      terminal.out.write(
        wanted.lines
          ? reviewLine(done.report, run.loaded.key)
          : summaryOf(done.report, done.carried, { paths, notMade }, terminal.out),
      )
      if (done.report.review.reading?.judged.kind === 'not-judged') notJudged++
      else reviewed++
      reached += countReached(done.report, wanted)
      if (ofRun.length > 0) kept.push(done.report)
    } catch (error) {
      progress.clear()
      sayRefused(run, item.path, item.file, error)
    }
  }
  if (kept.length > 0) for (const [path, exporter] of ofRun) await writeResult(path, exporter.write(kept, options))
  return { reviewed, notJudged, reached }
}

async function reviewOne(file: InputFile, { wanted, loaded: { compiled, key }, reader }: Run): Promise<Done> {
  const source = await readInput(file.path)
  const { document, warnings, review: record, carried } = await reader.read(source, basename(file.path))
  const suggested = suggestedOf(wanted.suggest, record.findings, compiled.byId)
  const review = { file: file.file, document, warnings, ...record, decisions: [], suggested }
  const version = sha256Of(source)
  const ids = { version, review: reviewIdOf({ version, madeWith: key, asAt: wanted.asAt, type: record.type.type }) }
  return {
    report: {
      ids,
      review,
      rules: compiled.byId,
      ruleSets: compiled.sets,
      appliedSets: appliedSets(compiled.sets, record.outcomes, rule => compiled.byId.get(rule)?.set),
      organisation: compiled.profile.organisation[0],
      types: compiled.typeCues,
    },
    source,
    carried,
  }
}

/** Writes what is wanted for one document, all of it or, where one result cannot be made, none. Gives what was written. */
async function writeResults(
  file: InputFile,
  { report, source }: Done,
  run: Run,
): Promise<ReturnType<typeof documentResults>> {
  const wanted = documentResults(file, run.wanted)
  const written: (readonly [string, Uint8Array])[] = []
  for (const [path, exporter] of wanted) written.push([path, await exporter.write(report, source, run.options)])
  for (const [path, bytes] of written) await writeResult(path, bytes)
  return wanted
}

function countReached(report: Report, { failOn }: ReviewArguments): number {
  if (failOn === 'never') return 0
  return report.review.findings.filter(f => reaches(levelOf(f, strengthOf(report, f)), failOn)).length
}

/** Says that a file was not reviewed and why: to whoever watches, and among the lines where these are wanted. */
function sayRefused(run: Pick<Run, 'wanted' | 'terminal' | 'soFar'>, path: string, file: string, error: unknown): void {
  const { out, err } = run.terminal
  const message = error instanceof UserError ? error.message : faultLine(error)
  err.write(refusal(err, path, message))
  run.soFar.refuse(file, message)
  if (run.wanted.lines) out.write(refusalLine(file, error instanceof UserError ? error.code : 'fault', message))
}

/** One line about an unexpected error: what it was and where. */
function faultLine(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)]
  const where = lines.slice(0, 2).map(line => line.trim())
  return `${ownFault} Please report it with these details: ${where.join(' ')}`
}
