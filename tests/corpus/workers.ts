import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Column, Failure, Outcome } from './outcome.ts'
import type { Asked, Told } from './worker.ts'

/** Of processor time: by the clock a file takes longer where other programs are at work. */
const mostSeconds = 10
const productLimit = 60_000
const checkLimit = 300_000
const mostMegabytes = 1024
/** The checks need more than the product: an XML parser's trees of a part before and after. */
const heapMegabytes = 4 * mostMegabytes

/** Checks files in processes of their own, so many at once; one that hangs or takes too much memory is ended and replaced. */
export async function checkAll(
  files: readonly Asked[],
  workers: number,
  done: (outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...files]
  const hand = async () => {
    let worker: ChildProcess | undefined
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      worker ??= await start()
      const outcome = await checkOne(worker, file)
      done(outcome)
      const ended = worker.killed || worker.exitCode !== null || worker.signalCode !== null
      if (ended || outcome.megabytes > mostMegabytes / 2) {
        worker.kill('SIGKILL')
        worker = undefined
      }
    }
    worker?.kill()
  }
  await Promise.all(Array.from({ length: workers }, hand))
}

function start(): Promise<ChildProcess> {
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>()
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  worker.once('message', () => resolve(worker))
  worker.once('exit', code => reject(new Error(`a worker ended with ${code} before it began`)))
  return promise
}

/** One file's outcome, also where its process is ended or ends by itself. */
function checkOne(worker: ChildProcess, file: Asked): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  let stage = 'product'
  let errors = ''
  const settle = (outcome: Outcome) => {
    clearTimeout(timer)
    worker.removeAllListeners()
    worker.stderr?.removeAllListeners()
    resolve(outcome)
  }
  const failed = (column: Column, what: string): Outcome => ({
    path: file.path,
    failures: [{ column, what }],
    ms: { read: productLimit, review: 0, view: 0, export: 0 },
    seconds: 0,
    megabytes: 0,
    words: 0,
    explained: {},
  })
  const stop = () => {
    worker.kill('SIGKILL')
    settle(stage === 'product' ? failed('hang', 'more than 60 seconds') : failed('text', 'the checks did not end'))
  }
  let timer = setTimeout(stop, productLimit)
  worker.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk).slice(-4000)
  })
  worker.on('exit', code => {
    const column = /heap out of memory/.test(errors) ? 'memory' : 'crash'
    settle(failed(column, `its process ended with ${code} in the ${stage}: ${errors.slice(-600)}`))
  })
  worker.on('message', (told: Told) => {
    if (told.kind === 'made') {
      clearTimeout(timer)
      stage = 'checks'
      timer = setTimeout(stop, checkLimit)
    } else if (told.kind === 'done') {
      const { outcome } = told
      const { seconds, megabytes } = outcome
      const failures: Failure[] = []
      if (seconds > mostSeconds) failures.push({ column: 'hang', what: `${seconds.toFixed(1)} s of processor time` })
      if (megabytes > mostMegabytes) failures.push({ column: 'memory', what: `${Math.round(megabytes)} MB` })
      settle({ ...outcome, failures: [...outcome.failures, ...failures] })
    }
  })
  worker.send(file)
  return promise
}
