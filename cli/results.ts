import { realpathSync } from 'node:fs'
import { join, parse } from 'node:path'
import { UserError } from '../engine/errors.ts'
import type { DocumentExporter, RunExporter } from '../engine/export/exporter.ts'
import { exporters } from '../engine/export/index.ts'
import type { InputFile } from '../host/files/input-files.ts'
import { checkResultFolder, existingResults } from '../host/files/result-files.ts'
import type { ReviewArguments } from './arguments.ts'
import type { Shard } from './shard.ts'

/** How the names of results end that are Word files themselves. */
export const wordEndings = exporters
  .flatMap(e => (e.kind === 'document' ? [e.ending] : []))
  .filter(ending => ending.endsWith('.docx'))

/** The results for one document: each chosen exporter with the path of its result. */
export function documentResults({ name }: InputFile, wanted: ReviewArguments): [string, DocumentExporter][] {
  const { out, formats } = wanted
  if (out === undefined) return []
  return exporters.flatMap((e): [string, DocumentExporter][] =>
    e.kind === 'document' && formats.includes(e.format) ? [[join(out, `${name}${e.ending}`), e]] : [],
  )
}

/** The results for the whole run; with `--shard`, each part has a different file name. */
export function runResults({ out, formats, shard }: ReviewArguments): [string, RunExporter][] {
  if (out === undefined) return []
  return exporters.flatMap((e): [string, RunExporter][] =>
    e.kind === 'run' && formats.includes(e.format) ? [[join(out, ofPart(e.fileName, shard)), e]] : [],
  )
}

/** What gives an overview of a run of several files: a page and a table. */
export const overviews = { page: 'index.html', table: 'review.csv' } as const

/** The names that no result of a document may have, so that none is taken for an overview. */
export const namesOfOverviews = Object.values(overviews).map(name => parse(name).name)

/** The paths of the overviews that are wanted. */
export function overviewPaths(
  { out, formats, shard }: ReviewArguments,
  several: boolean,
): { readonly page?: string; readonly table?: string } {
  if (out === undefined || !(several || shard)) return {}
  const path = (name: string) => join(out, ofPart(name, shard))
  return {
    ...(formats.includes('html') ? { page: path(overviews.page) } : {}),
    ...(formats.includes('csv') ? { table: path(overviews.table) } : {}),
  }
}

function ofPart(fileName: string, shard: Shard | undefined): string {
  const { name, ext } = parse(fileName)
  return shard ? `${name}-${shard.part}-of-${shard.of}${ext}` : fileName
}

/**
 * Checks before any work that the results can be written. Throws UserError `exists` if one would overwrite an earlier result
 * without `--force`, or one of the documents to review; `not-writable` if the folder cannot be used.
 */
export async function checkResults(
  files: readonly InputFile[],
  wanted: ReviewArguments,
  several: boolean,
): Promise<void> {
  if (wanted.out === undefined) return
  await checkResultFolder(wanted.out)
  const paths = [
    ...[...files.flatMap(file => documentResults(file, wanted)), ...runResults(wanted)].map(([path]) => path),
    ...Object.values(overviewPaths(wanted, several)),
  ]
  const existing = existingResults(paths)
  const sources = new Set(files.map(file => realpathSync(file.path)))
  const source = existing.find(path => sources.has(realpathSync(path)))
  if (source !== undefined) {
    throw new UserError(
      'exists',
      `${source} is one of the documents to review and would be overwritten. Nothing was changed. ` +
        'Choose another folder with --out.',
    )
  }
  const [first] = existing
  if (first === undefined || wanted.force) return
  const more = existing.length === 1 ? '' : ` and ${existing.length - 1} more`
  throw new UserError(
    'exists',
    `${first}${more} would be overwritten. Nothing was changed. Choose another folder with --out, or add --force.`,
  )
}
