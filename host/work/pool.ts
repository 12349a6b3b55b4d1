import { Worker } from 'node:worker_threads'
import { UserError } from '../../engine/errors.ts'
import type { Tasks } from './tasks.ts'
import type { Answered, Asked } from './worker.ts'

/** Workers that read and review, so that the screens never wait for a document. */
export interface Pool extends Tasks {
  /** Kills the workers that are busy: what they were doing is refused as stopped. New ones take their place. */
  readonly stop: () => void
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  readonly rulesFolder: string
  readonly workers: number
  /** After this many milliseconds a task is given up and its worker killed. */
  readonly limit: number
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
      hand.job = job
      hand.timer = setTimeout(() => replace(hand, tooSlow), options.limit)
      hand.worker.postMessage(job.asked)
    }
  }
  const hire = (): Hand => {
    const hand: Hand = { worker: start(), job: undefined, timer: undefined }
    hands.push(hand)
    listenTo(hand)
    return hand
  }
  const start = () =>
    new Worker(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url), {
      workerData: { rulesFolder: options.rulesFolder },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
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
      if (hand.worker === worker && hand.job && !closed) replace(hand, broken)
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
    hands.splice(hands.indexOf(hand), 1)
    hand.worker.terminate()
    job?.reject(new UserError('not-readable', message))
    giveOut()
  }
  const ask = <Value>(task: keyof Tasks, argument: unknown): Promise<Value> =>
    new Promise((resolve, reject) => {
      waiting.push({ asked: { id: ++ids, task, argument }, resolve: value => resolve(value as Value), reject })
      giveOut()
    })

  return {
    read: argument => ask('read', argument),
    review: argument => ask('review', argument),
    view: argument => ask('view', argument),
    stop: () => {
      for (const hand of hands.filter(h => h.job)) replace(hand, stopped)
    },
    async close() {
      closed = true
      await Promise.all(hands.map(hand => hand.worker.terminate()))
    },
  }
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
