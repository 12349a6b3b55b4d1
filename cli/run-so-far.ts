import { relative, sep } from 'node:path'
import type { DocumentExporter } from '../engine/export/exporter.ts'
import type { Report } from '../engine/export/report.ts'
import { findingsTable, type RunRow, runRows } from '../engine/export/run/findings-table.ts'
import { overviewPage } from '../engine/export/run/overview-page.ts'
import { type RefusedFile, type RunDocument, type RunOverview, runDocument } from '../engine/export/run/run-document.ts'
import { writeResult } from '../host/files/result-files.ts'
import type { ReviewArguments } from './arguments.ts'
import { overviewPaths } from './results.ts'

/** What a run has found so far, as far as its end needs it: figures, names and rows, no documents. */
export interface RunSoFar {
  readonly add: (report: Report, results: readonly (readonly [string, DocumentExporter])[]) => void
  readonly refuse: (file: string, message: string) => void
  readonly overview: () => RunOverview
  /** Writes the overviews that are wanted, if anything was reviewed. Gives their paths. */
  readonly write: () => Promise<readonly string[]>
}

/** What the results of a document are called in the overview. */
const names: Readonly<Record<DocumentExporter['format'], string>> = {
  word: 'With comments',
  html: 'Report',
  'report-word': 'Report in Word',
  csv: 'Table',
  json: 'Data',
}

/** Collects what a run finds. Nothing is kept of a run that is told document by document and wants no overview. */
export function startRun(wanted: ReviewArguments, several: boolean, passedOver: readonly string[]): RunSoFar {
  const { out = '.' } = wanted
  const paths = overviewPaths(wanted, several)
  const documents: RunDocument[] = []
  const refused: RefusedFile[] = []
  const rows: RunRow[] = []
  let organisation: string | undefined
  const overview = () => ({ documents, refused, passedOver, organisation, asAt: wanted.asAt })
  return {
    add: (report, results) => {
      organisation = report.organisation
      if (paths.table !== undefined) rows.push(...runRows(report))
      if (!wanted.lines || paths.page !== undefined)
        documents.push(
          runDocument(
            report,
            results.map(([path, { format }]) => ({
              name: names[format],
              path: relative(out, path).split(sep).join('/'),
            })),
          ),
        )
    },
    refuse: (file, message) => refused.push({ file, message }),
    overview,
    write: async () => {
      if (documents.length + rows.length === 0) return []
      const { page, table } = paths
      if (page !== undefined) await writeResult(page, overviewPage(overview()))
      if (table !== undefined) await writeResult(table, findingsTable(rows, refused))
      return [page, table].filter(path => path !== undefined)
    },
  }
}
