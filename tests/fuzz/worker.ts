import { minimise } from './minimise.ts'
import { randomOf } from './random.ts'
import { runInput, shippedBook } from './run-input.ts'
import { sourcesOf } from './sources.ts'
import { tryFile } from './try-file.ts'

/** What the run tells a worker: to try the input with this number, or to end. */
export interface Told {
  readonly seed: number
  readonly input: number
}

/** What a worker says: that it is ready, or what came of an input. */
export type Said =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'tried'
      readonly input: number
      readonly from: string
      readonly outcome: string
      readonly faults: readonly string[]
      /** Milliseconds of processor time. */
      readonly took: number
      /** The most memory that the process ever had, in bytes. */
      readonly memory: number
      /** The input, where it shows a fault that this worker had not seen. It follows once more, made small. */
      readonly found?: string
    }
  | { readonly kind: 'small'; readonly found: string }

const mostTime = 10_000
const sources = sourcesOf(!process.argv.includes('--no-corpus'))
const compiled = await shippedBook()
const seen = new Set<string>()

process.on('message', async ({ seed, input }: Told) => {
  const start = process.cpuUsage()
  const { from, bytes, outcome, faults } = await runInput(sources, compiled, seed, input)
  const { user, system } = process.cpuUsage(start)
  const took = (user + system) / 1000
  const all = took > mostTime ? [...faults, `time: more than ${mostTime / 1000} seconds`] : faults
  const memory = process.resourceUsage().maxRSS * 1024
  const fresh = faults.find(fault => !seen.has(kindOf(fault)))
  const found = fresh === undefined ? {} : { found: base64(bytes) }
  say({ kind: 'tried', input, from, outcome: all.length > 0 ? 'fault' : outcome, faults: all, took, memory, ...found })
  if (fresh !== undefined) {
    seen.add(kindOf(fresh))
    const same = async (smaller: Uint8Array) => {
      const { faults } = await tryFile(smaller, compiled, randomOf(seed, input))
      return faults.some(fault => kindOf(fault) === kindOf(fresh))
    }
    say({ kind: 'small', found: base64(await minimise(bytes, same)) })
  }
})
say({ kind: 'ready' })

/** Faults are told apart by what is wrong, not by the words that it was wrong about. */
function kindOf(fault: string): string {
  return fault.replace(/“[\s\S]*/, '').replace(/\d+/g, 'N')
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function say(what: Said): void {
  process.send?.(what)
}
