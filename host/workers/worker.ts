import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../../engine/errors.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { makeTasks, type Tasks } from './tasks.ts'

/** A request to a worker, and its reply. */
export interface WorkerRequest {
  readonly id: number
  readonly task: keyof Tasks
  readonly argument: unknown
}

/** What a worker is told instead of a request: the rules by which it reviews from now on. It does not reply. */
export interface NewRules {
  readonly rules: PlainRules | undefined
}

export type WorkerResponse =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code?: UserError['code']; readonly message: string }

let tasks = makeTasks(workerData as PlainRules | undefined)

parentPort?.on('message', async (message: WorkerRequest | NewRules) => {
  if ('rules' in message) {
    tasks = makeTasks(message.rules)
    return
  }
  const { id, task, argument } = message
  const carryOut = tasks[task] as (argument: unknown) => Promise<unknown>
  let answer: WorkerResponse
  try {
    answer = { id, ok: true, value: await carryOut(argument) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    answer =
      error instanceof UserError
        ? { id, ok: false, code: error.code, message }
        : { id, ok: false, message: String((error as Error).stack ?? message) }
  }
  parentPort?.postMessage(answer)
})
