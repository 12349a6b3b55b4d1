import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ownFault, UserError } from '../../engine/errors.ts'
import type { FileOutcome, ImportJob } from '../bridge/contract/imports.ts'
import type { Host } from '../bridge/contract.ts'
import { findInputFiles } from '../files/input-files.ts'
import { readInput } from '../files/read-input.ts'
import { sha256Of } from '../files/sha256.ts'
import {
  addDocument,
  addVersion,
  documentNamed,
  documentWithHash,
  makeRoomFor,
  storedDocument,
} from '../workspace/documents.ts'
import { keepEarlierDecisions } from '../workspace/earlier-decisions.ts'
import { workspaceFault } from '../workspace/faults.ts'
import { noteUse } from '../workspace/originals.ts'
import { type Standing, standingOf, withCarriedOver } from './carry-over.ts'
import { type HostContext, isOfRulesNow, settingsNow } from './context.ts'
import { keepWhatCameBack } from './keep-returned.ts'
import { namesakeOf, recognise } from './recognise.ts'
import { bringBackOriginal } from './retention.ts'
import { keepReview, reviewAnew } from './review-again.ts'
import { addTrailLine } from './trail-line.ts'
import { keepWhenMade } from './views.ts'

/** A file to be imported; its bytes are fetched when its turn comes. */
interface Incoming {
  readonly name: string
  readonly file: string
  readonly sample: boolean
  readonly bytes: () => Promise<Uint8Array>
}

type Kept = Extract<FileOutcome, { document: string }>

interface Running {
  job: ImportJob
  /** Runs while waiting for the next file. */
  timer: NodeJS.Timeout | undefined
  readonly queue: { readonly incoming: Incoming; readonly index: number }[]
  readonly stop: AbortController
  busy: number
  /** Set while a progress event is due to be emitted. */
  telling: NodeJS.Timeout | undefined
}

type ImportCalls = Pick<Host, 'importFiles' | 'importPaths' | 'importSamples' | 'cancelImport' | 'listImports'>

/** How many files are read at once: as many as there are workers. */
const atOnce = 2

/**
 * The calls that import documents. Files that were received are read whether or not the page that began the import is still
 * open. If no further file arrives for `patience` milliseconds, because the page was closed or reloaded, the import ends.
 */
export function importCalls(context: HostContext, desktop: boolean, patience: number): ImportCalls {
  const jobs: Running[] = []
  const begin = (expected: number, skippedFiles: readonly string[] = []): Running => {
    const job: ImportJob = { id: randomUUID(), state: 'running', expected, files: [], skippedFiles }
    const running: Running = {
      job,
      queue: [],
      stop: new AbortController(),
      busy: 0,
      timer: undefined,
      telling: undefined,
    }
    jobs.unshift(running)
    jobs.length = Math.min(jobs.length, 20)
    return running
  }
  /** Emits the progress of an import: at once, or less often the more files it has, because each event lists them all. */
  const tellOf = (running: Running) => {
    const { state, files } = running.job
    const now = () => {
      running.telling = undefined
      context.emit({ kind: 'import', job: running.job })
    }
    if (state === 'running' && files.length > 100) running.telling ??= setTimeout(now, files.length / 10)
    else {
      clearTimeout(running.telling)
      now()
    }
  }
  const add = (running: Running, incoming: readonly Incoming[]) => {
    clearTimeout(running.timer)
    const from = running.job.files.length
    const files = [...running.job.files, ...incoming.map(({ name }) => ({ name }))]
    const expected = Math.max(running.job.expected, files.length)
    running.job = { ...running.job, files, expected, state: isDone(files, expected) ? 'done' : 'running' }
    running.queue.push(...incoming.map((one, i) => ({ incoming: one, index: from + i })))
    tellOf(running)
    for (let i = running.busy; i < atOnce; i++) workOn(running)
  }
  const workOn = async (running: Running) => {
    running.busy++
    for (let next = running.queue.shift(); next; next = running.queue.shift()) {
      const stop = AbortSignal.any([running.stop.signal, context.closing])
      const outcome = await bringIn(context, next.incoming, { stop, alone: running.job.expected === 1 })
      settle(running, next.index, outcome)
    }
    running.busy--
  }
  const settle = (running: Running, index: number, outcome: FileOutcome) => {
    const { job } = running
    if (job.files[index]?.outcome) return
    const files = job.files.map((file, i) => (i === index ? { ...file, outcome } : file))
    const done = job.state === 'running' && isDone(files, job.expected)
    running.job = { ...job, files, state: done ? 'done' : job.state }
    tellOf(running)
    if (!done && job.state === 'running' && files.every(file => file.outcome)) waitFor(running)
    if (outcome.kind === 'added' || outcome.kind === 'version') context.emit({ kind: 'library-changed' })
    if (outcome.kind === 'version') context.emit({ kind: 'review-changed', document: outcome.document })
  }

  const waitFor = (running: Running) => {
    running.timer = setTimeout(() => {
      running.job = { ...running.job, state: 'cancelled' }
      context.emit({ kind: 'import', job: running.job })
    }, patience).unref()
  }

  return {
    async importFiles({ files, job, expected }) {
      const running = job === undefined ? begin(expected ?? files.length) : jobs.find(r => r.job.id === job)
      if (!running) throw new UserError('not-found', 'This import has ended. Add the files again.')
      if (!running.stop.signal.aborted) {
        add(
          running,
          files.map(({ name, bytes }) => incoming(name, async () => bytes)),
        )
      }
      return { job: running.job.id }
    },
    async importPaths({ paths }) {
      if (!desktop) {
        throw new UserError('not-readable', 'In a browser, add files by dropping or choosing them, not by their path.')
      }
      const { files, refused, skippedFiles } = await findInputFiles(paths, { folder: '', endings: [] })
      const running = begin(files.length + refused.length, skippedFiles)
      add(running, [
        ...files.map(({ name, path }) => ({ ...incoming(name, () => readInput(path)), file: basename(path) })),
        ...refused.map(({ path, error }) => incoming(basename(path), () => Promise.reject(error))),
      ])
      return { job: running.job.id }
    },
    async importSamples() {
      const names = (await readdir(context.samplesFolder)).filter(name => name.endsWith('.docx')).sort()
      const running = begin(names.length)
      add(
        running,
        names.map(name => ({ ...incoming(name, () => readFile(join(context.samplesFolder, name))), sample: true })),
      )
      return { job: running.job.id }
    },
    async cancelImport({ job }) {
      const running = jobs.find(r => r.job.id === job)
      if (running?.job.state !== 'running') return null
      clearTimeout(running.timer)
      running.queue.length = 0
      const files = running.job.files.map(file =>
        file.outcome ? file : { ...file, outcome: { kind: 'cancelled' } as const },
      )
      running.job = { ...running.job, files, state: 'cancelled' }
      running.stop.abort()
      tellOf(running)
      return null
    },
    listImports: async () => jobs.map(({ job }) => job),
  }
}

function incoming(name: string, bytes: () => Promise<Uint8Array>): Incoming {
  return { name: name.replace(/\.docx$/i, ''), file: basename(name), sample: false, bytes }
}

function isDone(files: ImportJob['files'], expected: number): boolean {
  return files.length >= expected && files.every(file => file.outcome)
}

/**
 * Reads, reviews and keeps one file. Any failure is its outcome; the other files continue. A file imported `alone` will be
 * looked at next, so its reading view is made at the same time.
 */
async function bringIn(
  context: HostContext,
  incoming: Incoming,
  { stop, alone }: { readonly stop: AbortSignal; readonly alone: boolean },
): Promise<FileOutcome> {
  const { db, pool } = context
  const { name, file } = incoming
  try {
    const bytes = await incoming.bytes()
    if (stop.aborted) return { kind: 'cancelled' }
    const sha256 = sha256Of(bytes)
    const again = bringBackOriginal(context, sha256, bytes)
    const same = documentWithHash(db, sha256)
    if (same) return { kind: 'unchanged', document: same.id, ...(again.includes(same.id) ? { note: fileIsBack } : {}) }
    let settings = settingsNow(context, documentNamed(db, name))
    const reading = pool.read({ bytes, settings: { ...settings, fileName: file } }, stop)
    const view = alone ? pool.view({ bytes }, stop) : undefined
    // Reading the file reports what is wrong with it.
    view?.catch(() => {})
    const read = await reading
    if (stop.aborted) return { kind: 'cancelled' }
    const recognised = () => {
      const named = namesakeOf(db, name, read.document)
      const recognition = recognise(db, read, named)
      return { recognition, known: recognition.document ?? named }
    }
    const about = () => (documentWithHash(db, sha256) ? undefined : recognised().known?.id)
    let { review } = read
    const to = () => ({ version: undefined, findings: review.findings, text: () => JSON.stringify(read.document) })
    const keepAll = (keep: (document: string, version: number) => void): Kept | undefined => {
      if (!isOfRulesNow(context, settings)) return undefined
      const twin = documentWithHash(db, sha256)
      if (twin) return { kind: 'unchanged', document: twin.id }
      const { recognition, known } = recognised()
      const id = known?.id ?? randomUUID()
      if (!known) {
        makeRoomFor(db, name)
        addDocument(db, { id, name, sample: incoming.sample })
      }
      const version = { file: withEnding(file), bytes, importedAt: context.now() }
      const row = addVersion(db, id, { ...version, content: read.document, warnings: read.warnings })
      keepReview(context, row, settings, review)
      noteUse(db, id, context.now())
      const note = keepWhatCameBack(db, row, read, recognition)
      const before = standingOf(db, id)
      if (known) keepEarlierDecisions(db, known.version.row, before)
      keep(id, row)
      const lost = lostIn(standingOf(db, id)) - lostIn(before)
      const stored = storedDocument(db, id)
      addTrailLine(context, stored, { what: known ? `Imported version ${stored.version.number}` : 'Imported' })
      return {
        kind: known ? 'version' : 'added',
        document: id,
        ...(note === undefined ? {} : { note }),
        ...(lost > 0 ? { lost } : {}),
      }
    }
    let outcome = await withCarriedOver(context, about, to(), keepAll, stop)
    while (!outcome) {
      // The rules have changed while the file was read.
      settings = settingsNow(context, documentNamed(db, name))
      review = await pool.review({ document: read.document, settings: { ...settings, fileName: file } })
      outcome = await withCarriedOver(context, about, to(), keepAll, stop)
    }
    const { chosenType, version } = storedDocument(db, outcome.document)
    if (view && outcome.kind !== 'unchanged') keepWhenMade(context, version.row, view).catch(() => {})
    // Its type may have been chosen while the file was read.
    if (chosenType !== settings.type) await reviewAnew(context, outcome.document)
    return outcome
  } catch (error) {
    const fault = workspaceFault(error, db.isOpen ? db.location() : null) ?? error
    if (fault instanceof UserError) return { kind: 'refused', code: fault.code, message: fault.message }
    context.log(fault)
    return {
      kind: 'refused',
      code: 'fault',
      message: `${ownFault} This file was not reviewed. Please report it.`,
    }
  }
}

const fileIsBack = 'Its original Word file had been removed and is there again: you can export it as Word.'

function lostIn({ decisions }: Standing): number {
  return decisions.filter(one => one.lost !== undefined).length
}

function withEnding(file: string): string {
  return extname(file) === '' ? `${file}.docx` : file
}
