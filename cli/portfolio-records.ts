import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { UserError } from '../engine/errors.ts'
import { sentenceCase } from '../engine/labels/sentence-case.ts'
import { readPortfolioFile } from '../engine/portfolio/read-portfolio-file.ts'
import type { DocumentRecord } from '../engine/portfolio/record.ts'
import { hasName, recordOf, sourceOf } from '../engine/portfolio/record-of.ts'
import { recordOfLine } from '../engine/portfolio/record-of-line.ts'
import type { PortfolioReport } from '../engine/portfolio/write/portfolio-report.ts'
import { findInputFiles } from '../host/files/input-files.ts'
import { readInput } from '../host/files/read-input.ts'
import { sha256Of } from '../host/files/sha256.ts'
import { unreadable } from '../host/files/unreadable.ts'
import type { LoadedBook } from './compiled-rules.ts'
import { inOrder } from './in-order.ts'
import { namingFile } from './naming-file.ts'
import type { PortfolioArguments } from './portfolio-arguments.ts'
import { startReader } from './reader.ts'
import { wordEndings } from './results.ts'
import { progressLine, refusal, type Terminal } from './terminal.ts'

/** The records of documents, and what could not be looked at. */
export interface Gathered {
  readonly records: readonly DocumentRecord[]
  readonly refused: PortfolioReport['refused']
}

/** What documents are looked at with. */
export interface GatherWith {
  readonly wanted: PortfolioArguments
  readonly loaded: LoadedBook
  readonly terminal: Terminal
}

/** The records of Word files and folders, each reviewed as `review` does. Only the records are kept in memory. */
export async function recordsOfFiles(paths: readonly string[], run: GatherWith): Promise<Gathered> {
  const { wanted, loaded, terminal } = run
  const { out } = wanted
  const inputs = await findInputFiles(paths, { folder: out, endings: [...wordEndings, ...ownFiles], reserved: [] })
  const refused = inputs.refused.map(({ path, error }) => ({ file: path, message: error.message }))
  for (const { file, message } of refused) terminal.err.write(refusal(terminal.err, file, message))
  const records: DocumentRecord[] = []
  const reader = startReader(wanted, loaded, inputs.files.length)
  const progress = progressLine(terminal.err, inputs.files.length > 1)
  const organisation = namesOf(wanted, loaded)
  try {
    let looked = 0
    const results = inOrder(inputs.files, reader.atOnce, async ({ path }) => {
      const bytes = await readInput(path)
      return { sha256: sha256Of(bytes), ...(await reader.read(bytes, basename(path))) }
    })
    for await (const { item, result } of results) {
      progress.show(`${++looked} of ${inputs.files.length}  ${item.file}`)
      try {
        const { sha256, document, warnings, review } = await result
        const source = sourceOf({ file: item.file, document, warnings, ...review, decisions: [] })
        records.push(
          recordOf(source, {
            sha256,
            madeWith: loaded.key,
            ...(organisation.length === 0 ? {} : { namesOrganisation: hasName(document, organisation) }),
          }),
        )
      } catch (error) {
        progress.clear()
        if (!(error instanceof UserError)) throw error
        refused.push({ file: item.file, message: error.message })
        terminal.err.write(refusal(terminal.err, item.path, error.message))
      }
    }
  } finally {
    progress.clear()
    await reader.close()
  }
  return { records, refused }
}

/** How the board's report and the action plan end, which are no documents of the organisation. */
const ownFiles = ['board-report.docx', 'action-plan.docx']

/** The names of the organisation: that of the command, else those of its profile. */
export function namesOf({ organisation }: PortfolioArguments, { compiled }: LoadedBook): readonly string[] {
  return organisation === undefined ? compiled.profile.organisation : [organisation]
}

/** The records of lines that `review --jsonl` has written. The same line in several files counts once. */
export async function recordsOfLines(paths: readonly string[]): Promise<Gathered> {
  const records = new Map<string, DocumentRecord>()
  const refused = new Map<string, PortfolioReport['refused'][number]>()
  for (const path of (await Promise.all(paths.map(linesIn))).flat()) {
    let number = 0
    try {
      for await (const line of createInterface({
        input: createReadStream(path, 'utf8'),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        number++
        if (line.trim() === '') continue
        const found = recordOfLine(line)
        if (!found)
          throw new UserError(
            'bad-argument',
            `${path}, line ${number}, is not what a review writes. Give the files that npm run review -- … --jsonl has written.`,
          )
        if ('message' in found) refused.set(found.file, found)
        else records.set(found.id, found)
      }
    } catch (error) {
      throw error instanceof UserError ? error : unreadable(error, path)
    }
  }
  return { records: [...records.values()], refused: [...refused.values()] }
}

async function linesIn(path: string): Promise<readonly string[]> {
  const found = await namingFile(path, () => stat(path).catch(error => Promise.reject(unreadable(error, path))))
  if (!found.isDirectory()) return [path]
  const names = (await readdir(path)).filter(name => name.endsWith('.jsonl')).sort()
  if (names.length === 0) throw new UserError('not-found', `${path} contains no .jsonl files.`)
  return names.map(name => join(path, name))
}

/** A text file. Throws UserError that names the path if it cannot be read. */
export function readText(path: string): Promise<string> {
  return namingFile(path, () => readFile(path, 'utf8').catch(error => Promise.reject(unreadable(error, path))))
}

/** What there was at an earlier time: of a portfolio.json, of lines, or of documents, with what it is called. */
export async function recordsSince(path: string, run: GatherWith): Promise<Gathered & { readonly name: string }> {
  if (path.endsWith('.json')) {
    const text = await readText(path)
    const { records, refused, round } = readPortfolioFile(text, path)
    return { records, refused, name: round ?? records[0]?.asAt ?? path }
  }
  const gathered = path.endsWith('.jsonl') ? await recordsOfLines([path]) : await recordsOfFiles([path], run)
  return { ...gathered, name: sentenceCase(basename(path, '.jsonl').replace(/[-_]+/g, ' ')) }
}
