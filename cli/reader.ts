import { availableParallelism } from 'node:os'
import { openPackage } from '../engine/docx/package.ts'
import { readDocument } from '../engine/docx/read.ts'
import { readReviewPart } from '../engine/docx/review-part.ts'
import { reviewDocument } from '../engine/review-document.ts'
import { startPool } from '../host/workers/pool.ts'
import type { Tasks } from '../host/workers/tasks.ts'
import type { ReviewArguments } from './arguments.ts'
import type { LoadedBook } from './compiled-rules.ts'

/** What reads and reviews documents: this process alone, or workers beside it. */
export interface Reader {
  /** How many documents it works on at once. */
  readonly atOnce: number
  readonly read: (source: Uint8Array) => ReturnType<Tasks['read']>
  readonly close: () => Promise<void>
}

/** A worker starts and compiles the rules for itself, which takes as long as it does to review so many documents. */
const worthAWorker = 40
/** After so many milliseconds a worker's document is given up. No document of the corpora takes a hundredth. */
const limit = 300_000

/** Makes a reader with as many workers as were asked for, or else as the machine has processors and the files are worth. */
export function startReader(wanted: ReviewArguments, loaded: LoadedBook, files: number): Reader {
  const worth = Math.min(availableParallelism(), Math.floor(files / worthAWorker))
  const workers = wanted.workers ?? worth
  return workers > 1 ? withWorkers(wanted, loaded, workers) : alone(wanted, loaded)
}

function alone({ asAt, type }: ReviewArguments, { compiled }: LoadedBook): Reader {
  return {
    atOnce: 1,
    async read(source) {
      const pkg = openPackage(source)
      const { document, warnings } = readDocument(pkg)
      const review = reviewDocument(document, compiled, { asAt, ...(type ? { type } : {}) })
      return { document, warnings, review, carried: readReviewPart(pkg) }
    },
    close: async () => undefined,
  }
}

function withWorkers({ asAt, type }: ReviewArguments, loaded: LoadedBook, workers: number): Reader {
  const { compiled, rules } = loaded
  const { profile, switches } = compiled
  const settings = { key: 'this run', profile, switches, asAt, ...(type ? { type } : {}) }
  // What a worker dies of is said of its document.
  const pool = startPool({ rules, workers, taskTimeoutMs: limit, workerMemoryMb: 1024, log: () => undefined })
  return {
    atOnce: workers + 1,
    read: source => pool.read({ bytes: source, settings }),
    close: () => pool.close(),
  }
}
