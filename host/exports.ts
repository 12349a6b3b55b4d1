import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Decision } from '../engine/decision.ts'
import { UserError } from '../engine/errors.ts'
import type { ExportOptions } from '../engine/export/exporter.ts'
import { exporters } from '../engine/export/index.ts'
import type { Finding } from '../engine/finding.ts'
import type { Report } from '../engine/report.ts'
import { type HostContext, reviewerNow } from './context.ts'
import type { Exported, ExportedFile, ExportRequest } from './contract/exports.ts'
import type { Host } from './contract.ts'
import { ownFinding, ownRule } from './own-finding.ts'
import { writeResult } from './result-files.ts'
import { decisionsOf, ownOf } from './workspace/decisions.ts'
import { bytesOf, contentOf, type StoredDocument, storedDocument, warningsOf } from './workspace/documents.ts'
import { bookOf, reviewOf } from './workspace/reviews.ts'

/** The calls that write reviews out. */
export function exportCalls(context: HostContext, desktop: boolean): Pick<Host, 'exportReviews' | 'exportTo'> {
  return {
    async exportReviews(request) {
      const { files, refused } = makeFiles(context, request)
      if (!request.zip || files.length < 2) return { files, refused }
      const entries = Object.fromEntries(files.map(file => [file.name, file.bytes]))
      const bytes = zipSync(entries, { level: 0, mtime: new Date(context.now()) })
      return { files: [{ name: 'evenhand-reviews.zip', mediaType: 'application/zip', bytes }], refused }
    },
    async exportTo({ folder, replace, ...request }) {
      if (!desktop)
        throw new UserError('not-writable', 'In a browser exported files are downloaded; choose where in the browser.')
      const { files, refused } = makeFiles(context, request)
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
      for (const [i, file] of files.entries()) await writeResult(paths[i] ?? folder, file.bytes)
      return { paths, refused }
    },
  }
}

/** The files that are wanted, and the documents that could not be written out. */
function makeFiles(context: HostContext, request: ExportRequest): Exported {
  const { db } = context
  const who = reviewerNow(context)
  const options: ExportOptions = {
    passes: request.passes,
    author: who === '' ? 'Evenhand' : who,
    initials: who === '' ? 'EH' : initialsOf(who),
    date: context.now(),
  }
  const files: ExportedFile[] = []
  const refused: Exported['refused'][number][] = []
  const reports: Report[] = []
  const names = new Set<string>()
  for (const id of request.documents) {
    const document = storedDocument(db, id)
    try {
      const report = reportOf(context, document, request)
      const source = bytesOf(db, document.version.row)
      for (const exporter of exporters) {
        if (exporter.kind !== 'document' || !request.formats.includes(exporter.format)) continue
        const name = freeName(names, document.name, exporter.ending)
        files.push({ name, mediaType: exporter.mediaType, bytes: exporter.write(report, source, options) })
      }
      reports.push(report)
    } catch (error) {
      if (!(error instanceof UserError)) context.log(error)
      const message =
        error instanceof UserError ? error.message : 'Writing this file failed, and the fault is Evenhand’s own.'
      refused.push({ document: id, name: document.name, message })
    }
  }
  for (const exporter of exporters) {
    if (exporter.kind !== 'run' || !request.formats.includes(exporter.format) || reports.length === 0) continue
    const { fileName: name, mediaType } = exporter
    files.push({ name, mediaType, bytes: exporter.write(reports, options) })
  }
  return { files, refused }
}

/** A document's review as exporters take it, narrowed to the findings that are wanted, with the reviewer's own among them. */
function reportOf({ db }: HostContext, document: StoredDocument, { states, kinds }: ExportRequest): Report {
  const review = reviewOf(db, document.version.row)
  const { sets, rules } = bookOf(db, review.madeWith)
  const own = ownOf(db, document.id)
  const rows = decisionsOf(db, document.id).filter(row => row.lost === undefined)
  const whole = new Map(rows.filter(row => row.place === '').map(row => [row.finding, row]))
  const aside = new Set(
    rows.filter(row => row.place !== '' && isAside(row.state)).map(row => `${row.finding} ${row.place}`),
  )
  const wanted = states ?? ['open', 'accepted', 'discuss']
  const findings = [...review.findings, ...own.flatMap(ownFinding)].flatMap((finding): Finding[] => {
    if (kinds && !kinds.includes(finding.kind)) return []
    if (!wanted.includes(whole.get(finding.id)?.state ?? 'open')) return []
    if (finding.kind === 'requirement') return [finding]
    const at = finding.at.filter(({ block, start }) => !aside.has(`${finding.id} ${block}:${start}`))
    return at.length === 0 && finding.at.length > 0 ? [] : [{ ...finding, at }]
  })
  const keepsAside = wanted.some(isAside)
  const decisions = [...whole.values()].map((row): Decision => {
    const reason = [row.reason, row.note].filter(part => part !== undefined).join(' — ')
    // Those that are wanted although they were set aside would else be left out by the exporters.
    const state = keepsAside && isAside(row.state) ? 'discuss' : row.state
    return { finding: row.finding, state, ...(reason === '' ? {} : { reason }), who: row.who, when: row.madeAt }
  })
  return {
    review: {
      file: document.version.file,
      document: contentOf(db, document.version.row),
      warnings: warningsOf(db, document.version.row),
      type: review.type,
      findings,
      decisions,
    },
    rules: new Map([...rules, ...own.map(ownRule)].map(rule => [rule.id, rule])),
    ruleSets: sets,
    asAt: review.asAt,
  }
}

function isAside(state: Decision['state']): boolean {
  return state === 'dismissed' || state === 'not-applicable'
}

function initialsOf(who: string): string {
  return who
    .split(/\s+/)
    .map(word => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3)
}

/** A name that no other file of the export has, safe as a path inside a zip. */
function freeName(taken: Set<string>, name: string, ending: string): string {
  const safe = name
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .map(part => part.replace(/[<>:"\\|?*]/g, '_'))
    .join('/')
  for (let n = 1; ; n++) {
    const free = n === 1 ? `${safe}${ending}` : `${safe} (${n})${ending}`
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}
