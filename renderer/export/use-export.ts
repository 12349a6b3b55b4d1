import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import type { Exported } from '../../host/bridge/contract/exports.ts'
import type { Host } from '../../host/bridge/contract.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'
import { printReport } from '../ui/print-report.ts'
import { type ExportChoice, selections } from './export-choices.ts'

/** What came of an export: a sentence, the documents that were refused, and the suggestions that stay comments. */
export interface ExportResult {
  readonly made: string
  readonly refused: Exported['refused']
  readonly notMade: Exported['notMade']
}

/** Writes reviews out: to a folder in the desktop app; elsewhere by the browser's download, and its print dialog for a PDF. */
export function useExport(documents: readonly string[]) {
  const host = useHost()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [result, setResult] = useState<ExportResult>()
  const write = async (choice: ExportChoice) => {
    setBusy(true)
    setError(undefined)
    try {
      const written = await (shellOf(window) ? toFolder : toDownloads)(host, requestOf(documents, choice))
      if (written) setResult(written)
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  return { busy, error, result, write }
}

function requestOf(documents: readonly string[], { selection, ...choice }: ExportChoice) {
  const { states } = selections[selection]
  return { documents, ...choice, ...(states ? { states } : {}) }
}

type Request = ReturnType<typeof requestOf>

/** Undefined where the reviewer chose no folder. */
async function toFolder(host: Host, request: Request): Promise<ExportResult | undefined> {
  const folder = await shellOf(window)?.chooseExportFolder()
  if (folder === undefined) return undefined
  const { paths, refused, notMade } = await host.exportTo({ ...request, folder })
  return { made: `${counted(paths.length, 'file')} written to ${folder}.`, refused, notMade }
}

async function toDownloads(host: Host, request: Request): Promise<ExportResult> {
  const formats = request.formats.filter(format => format !== 'pdf')
  const printed = formats.length < request.formats.length
  const saved = formats.length === 0 ? nothing : await save(host, { ...request, formats })
  if (!printed) return saved
  const { files, refused } = await host.exportReviews({ ...request, formats: ['html'] })
  const [page] = files
  if (!page) return { ...saved, refused }
  await printReport(page.bytes)
  return {
    ...saved,
    made: `${saved.made} For the PDF, choose “Save as PDF” where the browser asks for a printer.`.trim(),
  }
}

const nothing: ExportResult = { made: '', refused: [], notMade: [] }

async function save(host: Host, request: Request): Promise<ExportResult> {
  const zip = request.documents.length * request.formats.length > 1
  const { files, refused, notMade } = await host.exportReviews({ ...request, zip })
  for (const file of files) download(file)
  return { made: `Saved as ${files.map(f => f.name).join(', ')}.`, refused, notMade }
}
