import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { openPackage } from '../../engine/docx/package.ts'
import { readSent } from '../../engine/docx/sent.ts'
import { ownFault, UserError } from '../../engine/errors.ts'
import type { ExportOptions } from '../../engine/export/exporter.ts'
import { html } from '../../engine/export/html.ts'
import { exporters } from '../../engine/export/index.ts'
import type { Report } from '../../engine/export/report.ts'
import { counted, plural } from '../../engine/labels/counts.ts'
import type { Exported, ExportedFile, ExportRequest } from '../bridge/contract/exports.ts'
import type { Host } from '../bridge/contract.ts'
import { writeResult } from '../files/result-files.ts'
import { bytesOf, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { keepSentFile } from '../workspace/sent-files.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { noPrinter, type PrintToPdf, printed } from './print-to-pdf.ts'
import { reportOf } from './report-of.ts'
import { originalIsGone, used } from './retention.ts'
import { nothingChosen, type WordChoice, wordChoice } from './word-choice.ts'

/** What exports can use here. */
export interface ExportAbilities {
  /** Paths may be read and written: in the desktop app, whose page contains only our own code. */
  readonly desktop?: boolean
  /** Absent if printing is not available here. */
  readonly toPdf?: PrintToPdf
}

/** The calls that export reviews. */
export function exportCalls(
  context: HostContext,
  { desktop = false, toPdf }: ExportAbilities,
): Pick<Host, 'exportReviews' | 'exportTo'> {
  return {
    async exportReviews(request) {
      const { files, refused, notMade } = await makeFiles(context, request)
      if (!request.zip || files.length < 2) return { files, refused, notMade }
      const entries = Object.fromEntries(files.map(file => [file.name, file.bytes]))
      const bytes = zipSync(entries, { level: 0, mtime: new Date(context.now()) })
      return { files: [{ name: 'evenhand-reviews.zip', mediaType: 'application/zip', bytes }], refused, notMade }
    },
    async exportTo({ folder, replace, ...request }) {
      if (!desktop)
        throw new UserError(
          'not-writable',
          'In a browser, exported files are downloaded. Choose the folder in the browser.',
        )
      const { files, refused, notMade } = await makeFiles(context, request, toPdf)
      const paths = files.map(file => join(folder, ...file.name.split('/')))
      const there = paths.filter(path => existsSync(path))
      const [first] = there
      if (first !== undefined && !replace) {
        const more = there.length === 1 ? '' : ` and ${there.length - 1} more`
        throw new UserError(
          'exists',
          `${first}${more} would be overwritten. Nothing was written. Choose another folder.`,
        )
      }
      for (const [i, file] of files.entries()) {
        try {
          await writeResult(paths[i] ?? folder, file.bytes)
        } catch (error) {
          if (!(error instanceof UserError) || i === 0) throw error
          const written = `${i} of ${counted(files.length, 'file')} ${plural(i, 'was', 'were')} written before this happened.`
          throw new UserError(error.code, `${error.message} ${written}`, { cause: error })
        }
      }
      return { paths, refused, notMade }
    },
  }
}

/** The requested files, and the documents that could not be exported. Other calls can run between documents. */
async function makeFiles(context: HostContext, request: ExportRequest, toPdf?: PrintToPdf): Promise<Exported> {
  const { db } = context
  const wantsPdf = request.formats.includes('pdf')
  if (wantsPdf && !toPdf) throw noPrinter()
  const who = reviewerNow(context)
  const options: Omit<ExportOptions, 'comments'> = {
    includeCovered: request.includeCovered,
    author: who === '' ? 'Evenhand' : who,
    initials: who === '' ? 'EH' : initialsOf(who),
    date: context.now(),
  }
  const files: ExportedFile[] = []
  const refused: Exported['refused'][number][] = []
  const notMade: Exported['notMade'][number][] = []
  const reports: Report[] = []
  const names = new Set<string>()
  for (const id of request.documents) {
    const document = storedDocument(db, id)
    try {
      const report = reportOf(context, document, request)
      const source = bytesOf(db, document.version.row)
      const onNotMade = (message: string) => notMade.push({ document: id, name: document.name, message })
      used(context, id)
      for (const exporter of exporters) {
        if (exporter.kind !== 'document' || !request.formats.includes(exporter.format)) continue
        if (exporter.format === 'word' && source.length === 0) {
          refused.push({ document: id, name: document.name, message: originalIsGone })
          continue
        }
        const choice = exporter.format === 'word' ? wordChoice(context, document, report, request) : whole(report)
        if (!choice) {
          refused.push({ document: id, name: document.name, message: nothingChosen })
          continue
        }
        const name = freeName(names, document.name, exporter.ending)
        const bytes = await exporter.write(choice.report, source, { ...options, comments: choice.comments, onNotMade })
        if (exporter.format === 'word') keepAsSent(context, document, choice.report, { bytes, source })
        files.push({ name, mediaType: exporter.mediaType, bytes })
      }
      reports.push(report)
      if (wantsPdf && toPdf) {
        const bytes = await printed(context, toPdf, html.write(report))
        files.push({ name: freeName(names, document.name, '.pdf'), mediaType: 'application/pdf', bytes })
      }
    } catch (error) {
      if (!(error instanceof UserError)) context.log(error)
      const message =
        error instanceof UserError ? error.message : `${ownFault} This file was not written. Please report it.`
      refused.push({ document: id, name: document.name, message })
    }
    await setImmediate()
  }
  for (const exporter of exporters) {
    if (exporter.kind !== 'run' || !request.formats.includes(exporter.format) || reports.length === 0) continue
    const { fileName: name, mediaType } = exporter
    files.push({ name, mediaType, bytes: exporter.write(reports, { ...options, comments: 'full' }) })
  }
  return { files, refused, notMade }
}

/** What is written from the whole report. */
function whole(report: Report): WordChoice {
  return { report, comments: 'full' }
}

/** Keeps what an annotated file is sent out with, so that it is recognised when it comes back. */
function keepAsSent(
  { db, now }: HostContext,
  { version }: StoredDocument,
  { ids }: Report,
  { bytes, source }: { readonly bytes: Uint8Array; readonly source: Uint8Array },
): void {
  const sent = readSent(openPackage(bytes), openPackage(source))
  inTransaction(db, () => keepSentFile(db, now(), { version: version.row, review: ids.review, sent }))
}

function initialsOf(who: string): string {
  return who
    .split(/\s+/)
    .map(word => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3)
}

/** What Windows takes for a device, whatever the extension; raised digits count as digits there. */
const deviceName = /^(?:con(?:in\$|out\$)?|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i

/** A file name that is unique in the export, ignoring case, and safe as a path inside a zip and on every system. */
function freeName(taken: Set<string>, name: string, ending: string): string {
  const parts = name
    .split('/')
    .map(part => part.replace(/[<>:"\\|?*\p{Cc}\p{Bidi_Control}]/gu, '_').replace(/[ .]+$/, ''))
    .map(part => part.replace(deviceName, '$&_'))
    .filter(part => part !== '')
  const safe = parts.length === 0 ? 'document' : parts.join('/')
  for (let n = 1; ; n++) {
    const free = n === 1 ? `${safe}${ending}` : `${safe} (${n})${ending}`
    if (taken.has(free.toLowerCase())) continue
    taken.add(free.toLowerCase())
    return free
  }
}
