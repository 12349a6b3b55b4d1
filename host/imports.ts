import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { UserError } from '../engine/errors.ts'
import { type HostContext, reviewerNow, settingsNow } from './context.ts'
import type { FileOutcome, ImportJob } from './contract/imports.ts'
import type { Host } from './contract.ts'
import { findInputFiles, readInput } from './input-files.ts'
import { keepReview } from './review-again.ts'
import {
  addDocument,
  addVersion,
  documentNamed,
  documentWithHash,
  type StoredDocument,
  sha256Of,
  storedDocument,
} from './workspace/documents.ts'
import { inTransaction } from './workspace/open.ts'
import { addToTrail } from './workspace/trail.ts'

/** A file on its way in; its bytes are fetched when its turn comes. */
interface Incoming {
  readonly name: string
  readonly file: string
  readonly sample: boolean
  readonly bytes: () => Promise<Uint8Array>
}

interface Running {
  job: ImportJob
  readonly queue: { readonly incoming: Incoming; readonly index: number }[]
  busy: number
}

type ImportCalls = Pick<Host, 'importFiles' | 'importPaths' | 'importSamples' | 'cancelImport' | 'listImports'>

/** How many files are read at once: as many as there are workers. */
const atOnce = 2

/** The calls that bring documents in. An import goes on whether or not the page that began it is still there. */
export function importCalls(context: HostContext, desktop: boolean): ImportCalls {
  const jobs: Running[] = []
  const begin = (expected: number, passedOver: readonly string[] = []): Running => {
    const job: ImportJob = { id: randomUUID(), state: 'running', expected, files: [], passedOver }
    const running: Running = { job, queue: [], busy: 0 }
    jobs.unshift(running)
    jobs.length = Math.min(jobs.length, 20)
    return running
  }
  const add = (running: Running, incoming: readonly Incoming[]) => {
    const from = running.job.files.length
    const files = [...running.job.files, ...incoming.map(({ name }) => ({ name }))]
    running.job = { ...running.job, files, expected: Math.max(running.job.expected, files.length) }
    running.queue.push(...incoming.map((one, i) => ({ incoming: one, index: from + i })))
    context.tell({ kind: 'import', job: running.job })
    for (let i = running.busy; i < atOnce; i++) workOn(running)
  }
  const workOn = async (running: Running) => {
    running.busy++
    for (let next = running.queue.shift(); next; next = running.queue.shift()) {
      const outcome = await bringIn(context, next.incoming)
      settle(running, next.index, outcome)
    }
    running.busy--
  }
  const settle = (running: Running, index: number, outcome: FileOutcome) => {
    const { job } = running
    if (job.files[index]?.outcome) return
    const files = job.files.map((file, i) => (i === index ? { ...file, outcome } : file))
    const done = files.length >= job.expected && files.every(file => file.outcome)
    running.job = { ...job, files, state: job.state === 'running' && done ? 'done' : job.state }
    context.tell({ kind: 'import', job: running.job })
    if (outcome.kind === 'added' || outcome.kind === 'version') context.tell({ kind: 'library-changed' })
    if (outcome.kind === 'version') context.tell({ kind: 'review-changed', document: outcome.document })
  }

  return {
    async importFiles({ files, job, expected }) {
      const running = job === undefined ? begin(expected ?? files.length) : jobs.find(r => r.job.id === job)
      if (!running) throw new UserError('not-found', 'This import is no longer under way. Add the files again.')
      if (running.job.state !== 'cancelled') {
        add(
          running,
          files.map(({ name, bytes }) => incoming(name, async () => bytes)),
        )
      }
      return { job: running.job.id }
    },
    async importPaths({ paths }) {
      if (!desktop) {
        throw new UserError(
          'not-readable',
          'In a browser files are handed over by dropping or choosing them, not by their path.',
        )
      }
      const { files, refused, otherKinds } = await findInputFiles(paths, { folder: '', ending: '\0' })
      const running = begin(files.length + refused.length, otherKinds)
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
      running.queue.length = 0
      const files = running.job.files.map(file =>
        file.outcome ? file : { ...file, outcome: { kind: 'cancelled' } as const },
      )
      running.job = { ...running.job, files, state: 'cancelled' }
      context.pool.stop()
      context.tell({ kind: 'import', job: running.job })
      return null
    },
    listImports: async () => jobs.map(({ job }) => job),
  }
}

function incoming(name: string, bytes: () => Promise<Uint8Array>): Incoming {
  return { name: name.replace(/\.docx$/i, ''), file: basename(name), sample: false, bytes }
}

/** Reads, reviews and keeps one file. Whatever goes wrong with it is its outcome: the others go on. */
async function bringIn(context: HostContext, { name, file, sample, bytes: fetch }: Incoming): Promise<FileOutcome> {
  const { db, pool } = context
  try {
    const bytes = await fetch()
    const same = documentWithHash(db, sha256Of(bytes))
    if (same) return { kind: 'unchanged', document: same.id }
    const settings = settingsNow(context, documentNamed(db, name))
    const read = await pool.read({ bytes, settings })
    return inTransaction(db, (): FileOutcome => {
      const twin = documentWithHash(db, sha256Of(bytes))
      if (twin) return { kind: 'unchanged', document: twin.id }
      const known = documentNamed(db, name)
      const id = known?.id ?? randomUUID()
      if (!known) addDocument(db, { id, name, sample })
      const importedAt = context.now()
      addVersion(db, id, { file: withEnding(file), bytes, importedAt, content: read.document, warnings: read.warnings })
      const stored = freshly(context, id)
      keepReview(context, stored, settings, read)
      addToTrail(db, {
        when: importedAt,
        who: reviewerNow(context),
        what: known ? `Imported version ${stored.version.number}` : 'Imported',
        document: id,
        name,
      })
      return { kind: known ? 'version' : 'added', document: id }
    })
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', code: error.code, message: error.message }
    context.log(error)
    return {
      kind: 'refused',
      code: 'fault',
      message: 'Reading this file failed, and the fault is Evenhand’s own. Please report it.',
    }
  }
}

function freshly({ db }: HostContext, id: string): StoredDocument {
  return storedDocument(db, id)
}

function withEnding(file: string): string {
  return extname(file) === '' ? `${file}.docx` : file
}
