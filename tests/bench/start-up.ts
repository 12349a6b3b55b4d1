import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { count, type Row } from './row.ts'
import { median } from './timing.ts'

const start = fileURLToPath(new URL('../../cli/start.mjs', import.meta.url))
const samples = fileURLToPath(new URL('../../samples', import.meta.url))

/** From the start of a process to the first document's findings in the terminal, beside what the runtime alone takes. */
export async function startRows(): Promise<Row[]> {
  const findings: number[] = []
  const runtime: number[] = []
  for (let round = 0; round < 5; round++) {
    runtime.push(await untilFirstOutput(['-e', 'console.log(1)']))
    findings.push(await untilFirstOutput([start, 'review', samples, '--jsonl']))
  }
  return [
    { what: 'Node alone', measured: `${count(median(runtime))} ms` },
    {
      what: '`npm run review`, until the first document’s findings',
      measured: `${count(median(findings))} ms`,
      ratio: median(findings.map((ms, i) => ms / (runtime[i] ?? 1))),
      to: 'Node alone',
    },
  ]
}

async function untilFirstOutput(args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const took = performance.now() - began
  child.stdout.resume()
  await once(child, 'exit')
  return took
}
