import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { count, type Row } from './row.ts'
import { median } from './timing.ts'

const start = fileURLToPath(new URL('../../cli/start.mjs', import.meta.url))
const samples = fileURLToPath(new URL('../../samples', import.meta.url))

/** What is started; the last two are compared with the first in the same round. */
const starts = {
  node: ['-e', 'console.log(1)'],
  findings: [start, 'review', samples, '--jsonl'],
  mistake: [start, 'review', samples, '--jsnol'],
} as const
type Start = keyof typeof starts

/**
 * From the start of a process to the first document's findings in the terminal, and to the answer to a mistaken option, beside what
 * the runtime alone takes. The first round, in which the cache is filled, does not count.
 */
export async function startRows(): Promise<Row[]> {
  const took: Record<Start, number[]> = { node: [], findings: [], mistake: [] }
  for (let round = -1; round < 9; round++) {
    for (const name of Object.keys(starts) as Start[]) {
      const ms = await untilFirstOutput(starts[name])
      if (round >= 0) took[name].push(ms)
    }
  }
  const ratio = (name: Start) => median(took[name].map((ms, i) => ms / (took.node[i] ?? 1)))
  const row = (what: string, name: Start, says: string, met: (ratio: number) => boolean): Row => ({
    what,
    measured: `${count(median(took[name]))} ms`,
    ratio: ratio(name),
    to: 'Node alone',
    target: { says, met: met(ratio(name)) },
  })
  return [
    { what: 'Node alone', measured: `${count(median(took.node))} ms` },
    row('`review`, until the first document’s findings', 'findings', 'at most 20 ×', times => times <= 20),
    row('`review` with a mistaken option, until it is answered', 'mistake', 'under 5 ×', times => times < 5),
  ]
}

async function untilFirstOutput(args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
  const took = performance.now() - began
  child.stdout.resume()
  child.stderr.resume()
  await once(child, 'exit')
  return took
}
