import { availableParallelism } from 'node:os'
import { reviewDocument } from '../engine/review-document.ts'
import { startPool } from '../host/workers/pool.ts'
import { readFileContent } from '../host/workers/read-file.ts'
import { tooSlow } from '../host/workers/task-words.ts'
import type { Tasks } from '../host/workers/tasks.ts'
import { withinTime } from '../host/workers/within-time.ts'
import type { ReviewArguments } from './arguments.ts'
import type { LoadedBook } from './compiled-rules.ts'
import { handedOut } from './in-order.ts'

/** Reads and reviews documents, in this process or in workers. */
export interface Reader {
  /** How many documents it works on at once. */
  readonly atOnce: number
  readonly read: (source: Uint8Array, fileName: string) => ReturnType<Tasks['read']>
  readonly close: () => Promise<void>
}

/** The options on which reading depends. */
type ReadWith = Pick<ReviewArguments, 'asAt' | 'type' | 'workers'>

/** Starting a worker and compiling its rules takes as long as reviewing this many documents. */
const worthAWorker = 40
/** The timeout in milliseconds for a document. No document of the corpora takes a twentieth of it. */
const limit = 60_000

/**
 * Makes a reader with the given number of workers, or as many as the processors and the number of files justify. Each document has a
 * limit of time. Several are always read in a worker, with a limit of memory too, so that none stops those after it.
 */
export function startReader(wanted: ReadWith, loaded: LoadedBook, files: number): Reader {
  const worth = Math.min(availableParallelism(), Math.floor(files / worthAWorker))
  const workers = wanted.workers ?? Math.max(worth, 1)
  return workers > 1 || files > 1 ? withWorkers(wanted, loaded, workers) : alone(wanted, loaded)
}

function alone({ asAt, type }: ReadWith, { compiled }: LoadedBook): Reader {
  return {
    atOnce: 1,
    read: async (source, fileName) =>
      withinTime(limit, tooSlow, () => {
        const content = readFileContent(source)
        const review = reviewDocument(content.document, compiled, { asAt, fileName, ...(type ? { type } : {}) })
        return { ...content, review }
      }),
    close: async () => undefined,
  }
}

function withWorkers({ asAt, type }: ReadWith, loaded: LoadedBook, workers: number): Reader {
  const { compiled, rules } = loaded
  const { profile, switches } = compiled
  const settings = { key: 'this run', compiledAs: 'this run', profile, switches, asAt, ...(type ? { type } : {}) }
  // What a worker dies of is said of its document.
  const pool = startPool({ rules, workers, taskTimeoutMs: limit, workerMemoryMb: 1024, log: () => undefined })
  return {
    atOnce: handedOut(workers),
    read: (source, fileName) => pool.read({ bytes: source, settings: { ...settings, fileName } }),
    close: () => pool.close(),
  }
}
