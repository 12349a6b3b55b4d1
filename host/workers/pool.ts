import { Worker } from 'node:worker_threads'
import { UserError } from '../../engine/errors.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { bigWords, broken, slowWords, stoppedWords } from './task-words.ts'
import type { CarryTask, Tasks } from './tasks.ts'
import type { NewRules, WorkerRequest, WorkerResponse } from './worker.ts'

/** Workers that read and review, so that the screens never wait for a document. */
export interface Pool extends Tasks {
  /** The task, until the signal stops it: it is then rejected, and if it had started its worker is killed. */
  readonly read: (file: Parameters<Tasks['read']>[0], stop?: AbortSignal) => ReturnType<Tasks['read']>
  readonly view: (file: Parameters<Tasks['view']>[0], stop?: AbortSignal) => ReturnType<Tasks['view']>
  readonly carry: (task: CarryTask, stop?: AbortSignal) => ReturnType<Tasks['carry']>
  readonly share: (task: Parameters<Tasks['share']>[0], stop?: AbortSignal) => ReturnType<Tasks['share']>
  readonly openShared: (task: Parameters<Tasks['openShared']>[0], stop?: AbortSignal) => ReturnType<Tasks['openShared']>
  /**
   * Starts every worker, one after the other, and has each read and show this file once, so that the user's first document does
   * not wait for that. Never rejects.
   */
  readonly warmUp: (file: Parameters<Tasks['read']>[0]) => Promise<void>
  /** Reviews by these rules from now on; tasks that were asked for before keep the rules of their time. */
  readonly useRules: (rules: PlainRules) => void
  /** Stops the workers; running and waiting tasks are rejected as stopped. */
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  /** What documents are reviewed by; if absent, none can be. */
  readonly rules?: PlainRules
  readonly workers: number
  /** After this many milliseconds a task on a document is abandoned and its worker killed. */
  readonly taskTimeoutMs: number
  /** The megabytes of memory that a worker may use; above that it is abandoned. */
  readonly workerMemoryMb: number
  readonly log: (fault: unknown) => void
}

interface Job {
  readonly request: WorkerRequest
  /** The rules when it was asked for. */
  readonly rules: PlainRules | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface Slot {
  worker: Worker
  /** The rules that the worker has. */
  rules: PlainRules | undefined
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** Starts workers on demand, at most `workers` of them, and hands them one task each at a time. */
export function startPool(options: PoolOptions): Pool {
  const waiting: Job[] = []
  const slots: Slot[] = []
  let ids = 0
  let closed = false
  let { rules } = options

  const dispatch = () => {
    for (let job = waiting[0]; job; job = waiting[0]) {
      const slot = slots.find(h => h.job === undefined) ?? (slots.length < options.workers ? spawn() : undefined)
      if (!slot) return
      waiting.shift()
      assign(slot, job)
    }
  }
  const assign = (slot: Slot, job: Job) => {
    slot.job = job
    const { task } = job.request
    const patience = longTasks.has(task) ? 10 * options.taskTimeoutMs : options.taskTimeoutMs
    slot.timer = setTimeout(() => replace(slot, slowWords(task)), patience)
    if (slot.rules !== job.rules) slot.worker.postMessage({ rules: job.rules && plain(job.rules) } satisfies NewRules)
    slot.rules = job.rules
    slot.worker.postMessage(job.request)
  }
  const spawn = (): Slot => {
    const slot: Slot = { worker: start(), rules, job: undefined, timer: undefined }
    slots.push(slot)
    listenTo(slot)
    return slot
  }
  const start = () =>
    new Worker(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url), {
      workerData: rules && plain(rules),
      resourceLimits: { maxOldGenerationSizeMb: options.workerMemoryMb },
    })
  const listenTo = (slot: Slot) => {
    const { worker } = slot
    worker.on('message', (answer: WorkerResponse) => {
      if (slot.worker !== worker || slot.job?.request.id !== answer.id) return
      const job = free(slot)
      if (answer.ok) job?.resolve(answer.value)
      else
        job?.reject(answer.code === undefined ? new Error(answer.message) : new UserError(answer.code, answer.message))
      dispatch()
    })
    worker.on('error', fault => {
      options.log(fault)
      const big = slot.job && isOutOfMemory(fault) ? bigWords(slot.job.request.task) : broken
      if (slot.worker === worker) replace(slot, big)
    })
    worker.on('exit', () => {
      if (slots.includes(slot)) replace(slot, broken)
    })
  }
  const free = (slot: Slot): Job | undefined => {
    const { job } = slot
    clearTimeout(slot.timer)
    slot.job = undefined
    slot.timer = undefined
    return job
  }
  /** Kills a worker, rejects its current task and frees its slot: the next task spawns another. */
  const replace = (slot: Slot, message: string) => {
    const job = free(slot)
    const at = slots.indexOf(slot)
    if (at >= 0) slots.splice(at, 1)
    slot.worker.terminate()
    job?.reject(new UserError('not-readable', message))
    dispatch()
  }
  const cancel = (job: Job) => {
    const at = waiting.indexOf(job)
    if (at >= 0) {
      waiting.splice(at, 1)
      job.reject(new UserError('not-readable', stoppedWords(job.request.task)))
    }
    const slot = slots.find(h => h.job === job)
    if (slot) replace(slot, stoppedWords(job.request.task))
  }
  const makeJob = <Value>(task: keyof Tasks, argument: unknown) => {
    const { promise, resolve, reject } = Promise.withResolvers<Value>()
    const request = { id: ++ids, task, argument }
    const job: Job = { request, rules, resolve: value => resolve(value as Value), reject }
    return { promise, job }
  }
  const ask = <Value>(task: keyof Tasks, argument: unknown, stop?: AbortSignal): Promise<Value> => {
    if (closed || stop?.aborted) return Promise.reject(new UserError('not-readable', stoppedWords(task)))
    const { promise, job } = makeJob<Value>(task, argument)
    const abort = () => cancel(job)
    stop?.addEventListener('abort', abort)
    waiting.push(job)
    dispatch()
    return promise.finally(() => stop?.removeEventListener('abort', abort))
  }

  return {
    read: (argument, stop) => ask('read', argument, stop),
    review: argument => ask('review', argument),
    view: (argument, stop) => ask('view', argument, stop),
    sanitise: argument => ask('sanitise', argument),
    carry: (argument, stop) => ask('carry', argument, stop),
    load: argument => ask('load', argument),
    compare: argument => ask('compare', argument),
    share: (argument, stop) => ask('share', argument, stop),
    openShared: (argument, stop) => ask('openShared', argument, stop),
    sharedDocument: argument => ask('sharedDocument', argument),
    restore: argument => ask('restore', argument),
    tryRule: argument => ask('tryRule', argument),
    failing: argument => ask('failing', argument),
    effects: argument => ask('effects', argument),
    checkPack: argument => ask('checkPack', argument),
    async warmUp(file) {
      for (let nth = 0; nth < options.workers; nth++) {
        for (const task of ['read', 'view'] as const) {
          if (closed) return
          const slot = slots[nth] ?? spawn()
          // A worker with a task is warm soon enough.
          if (slot.job) continue
          const { promise, job } = makeJob(task, file)
          assign(slot, job)
          await promise.catch(() => {})
        }
      }
    },
    useRules(now) {
      rules = now
    },
    async close() {
      closed = true
      const workers = slots.map(slot => slot.worker)
      for (const job of [...waiting, ...slots.flatMap(slot => slot.job ?? [])]) cancel(job)
      slots.length = 0
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

function plain({ sets, english, typeCues, nationCues, scopeCues, lists, graphs = [] }: PlainRules): PlainRules {
  return { sets, english, typeCues, nationCues, scopeCues, lists, graphs }
}

/** Tasks on whole workspaces, which may take ten times as long as those on a document. */
const longTasks: ReadonlySet<keyof Tasks> = new Set(['share', 'openShared', 'sharedDocument', 'restore'])

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
