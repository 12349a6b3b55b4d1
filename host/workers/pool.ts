import { Worker } from 'node:worker_threads'
import { UserError } from '../../engine/errors.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import type { Tasks } from './tasks.ts'
import type { Answered, Asked } from './worker.ts'

/** Workers that read and review, so that the screens never wait for a document. */
export interface Pool extends Tasks {
  /** As a task, until the signal stops it: then it is refused, and where it was under way its worker is killed. */
  readonly read: (file: Parameters<Tasks['read']>[0], stop?: AbortSignal) => ReturnType<Tasks['read']>
  readonly view: (file: Parameters<Tasks['view']>[0], stop?: AbortSignal) => ReturnType<Tasks['view']>
  /**
   * Starts every worker, one after the other, and has each read and show this file once, so that the first document of the user does
   * not wait for that. Never rejects.
   */
  readonly warmUp: (file: Parameters<Tasks['read']>[0]) => Promise<void>
  /** Ends the workers; what they were doing, and what waits, is refused as stopped. */
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  readonly rules: PlainRules
  readonly workers: number
  /** After this many milliseconds a task is given up and its worker killed. */
  readonly limit: number
  /** The megabytes that a worker may use; with more it is given up. */
  readonly memory: number
  readonly log: (fault: unknown) => void
}

interface Job {
  readonly asked: Asked
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface Hand {
  worker: Worker
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** Starts workers on demand, at most `workers` of them, and hands them one task each at a time. */
export function startPool(options: PoolOptions): Pool {
  const waiting: Job[] = []
  const hands: Hand[] = []
  let ids = 0
  let closed = false

  const giveOut = () => {
    for (let job = waiting[0]; job; job = waiting[0]) {
      const hand = hands.find(h => h.job === undefined) ?? (hands.length < options.workers ? hire() : undefined)
      if (!hand) return
      waiting.shift()
      give(hand, job)
    }
  }
  const give = (hand: Hand, job: Job) => {
    hand.job = job
    hand.timer = setTimeout(() => replace(hand, tooSlow), options.limit)
    hand.worker.postMessage(job.asked)
  }
  const hire = (): Hand => {
    const hand: Hand = { worker: start(), job: undefined, timer: undefined }
    hands.push(hand)
    listenTo(hand)
    return hand
  }
  const start = () =>
    new Worker(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url), {
      workerData: plain(options.rules),
      resourceLimits: { maxOldGenerationSizeMb: options.memory },
    })
  const listenTo = (hand: Hand) => {
    const { worker } = hand
    worker.on('message', (answer: Answered) => {
      if (hand.worker !== worker || hand.job?.asked.id !== answer.id) return
      const job = free(hand)
      if (answer.ok) job?.resolve(answer.value)
      else
        job?.reject(answer.code === undefined ? new Error(answer.message) : new UserError(answer.code, answer.message))
      giveOut()
    })
    worker.on('error', fault => {
      options.log(fault)
      if (hand.worker === worker) replace(hand, isOutOfMemory(fault) ? tooBig : broken)
    })
    worker.on('exit', () => {
      if (hands.includes(hand)) replace(hand, broken)
    })
  }
  const free = (hand: Hand): Job | undefined => {
    const { job } = hand
    clearTimeout(hand.timer)
    hand.job = undefined
    hand.timer = undefined
    return job
  }
  /** Kills a worker, refuses what it was doing and lets go of it: the next task hires another. */
  const replace = (hand: Hand, message: string) => {
    const job = free(hand)
    const at = hands.indexOf(hand)
    if (at >= 0) hands.splice(at, 1)
    hand.worker.terminate()
    job?.reject(new UserError('not-readable', message))
    giveOut()
  }
  const giveUp = (job: Job) => {
    const at = waiting.indexOf(job)
    if (at >= 0) {
      waiting.splice(at, 1)
      job.reject(new UserError('not-readable', stopped))
    }
    const hand = hands.find(h => h.job === job)
    if (hand) replace(hand, stopped)
  }
  const makeJob = <Value>(task: keyof Tasks, argument: unknown) => {
    const { promise, resolve, reject } = Promise.withResolvers<Value>()
    const job: Job = { asked: { id: ++ids, task, argument }, resolve: value => resolve(value as Value), reject }
    return { promise, job }
  }
  const ask = <Value>(task: keyof Tasks, argument: unknown, stop?: AbortSignal): Promise<Value> => {
    if (closed || stop?.aborted) return Promise.reject(new UserError('not-readable', stopped))
    const { promise, job } = makeJob<Value>(task, argument)
    const abort = () => giveUp(job)
    stop?.addEventListener('abort', abort)
    waiting.push(job)
    giveOut()
    return promise.finally(() => stop?.removeEventListener('abort', abort))
  }

  return {
    read: (argument, stop) => ask('read', argument, stop),
    review: argument => ask('review', argument),
    view: (argument, stop) => ask('view', argument, stop),
    async warmUp(file) {
      for (let nth = 0; nth < options.workers; nth++) {
        for (const task of ['read', 'view'] as const) {
          if (closed) return
          const hand = hands[nth] ?? hire()
          // A worker that has something to do is warm soon enough.
          if (hand.job) continue
          const { promise, job } = makeJob(task, file)
          give(hand, job)
          await promise.catch(() => {})
        }
      }
    },
    async close() {
      closed = true
      const workers = hands.map(hand => hand.worker)
      for (const job of [...waiting, ...hands.flatMap(hand => hand.job ?? [])]) giveUp(job)
      hands.length = 0
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

function plain({ sets, english, typeCues, lists }: PlainRules): PlainRules {
  return { sets, english, typeCues, lists }
}

const stopped = 'Reading was stopped. Nothing of this file was kept; add it again when you want it.'
const tooSlow =
  'Reading this file took too long and was given up. It may be damaged: open it in Word, save it under a new name and try that.'
const tooBig =
  'This file needs more memory than Evenhand may use, so it was given up. Split the document and add its parts.'
const broken =
  'Reading this file failed, and the fault is Evenhand’s own. The other files are not affected. Please report it.'

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
