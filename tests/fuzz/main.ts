import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, release, type } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { policies, withoutCorpus } from '../helpers/corpus.ts'
import { mutate } from './mutate.ts'
import { randomOf } from './random.ts'
import { sourcesOf } from './sources.ts'
import { fuzzTexts } from './texts.ts'
import type { Said, Told } from './worker.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    workers: { type: 'string', default: '1' },
    out: { type: 'string', default: 'fuzz-results' },
    only: { type: 'string' },
    'no-corpus': { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
  },
})
const seed = values.seed === undefined ? Date.now() % 1e6 : Number(values.seed)
const only = values.only === undefined ? undefined : Number(values.only)
const until = Date.now() + Number(values.minutes) * 60_000
const program = fileURLToPath(new URL('worker.ts', import.meta.url))
const patience = 120_000
const patienceForSmall = 600_000
const mostMemory = 1e9

const outcomes = new Map<string, number>()
const faults = new Map<string, { readonly inputs: number[]; readonly from: string; readonly example: string }>()
let next = only ?? 0
let tried = 0
let slowest = 0
let largest = 0
const sources = values.texts ? [] : sourcesOf(!values['no-corpus'])
const head = `npm run fuzz -- --minutes ${values.minutes} --seed ${seed} --workers ${values.workers}`

mkdirSync(values.out, { recursive: true })
process.exitCode = values.texts
  ? await fuzzTexts({ seed, until, only, minutes: values.minutes, out: values.out })
  : await fuzzFiles()

/** Takes spoilt files through the product until the time is up. Gives the exit code. */
async function fuzzFiles(): Promise<number> {
  console.log(`${head}\n${sources.length} files to begin with${policies.length === 0 ? `; ${withoutCorpus}` : ''}`)
  await Promise.all(Array.from({ length: only === undefined ? Number(values.workers) : 1 }, work))
  const report = reportOf()
  writeFileSync(join(values.out, `seed-${seed}.txt`), report)
  console.log(report)
  return faults.size > 0 ? 1 : 0
}

/** Keeps one process at work until the time is up. A process that hangs, dies or grows too large is replaced. */
async function work(): Promise<void> {
  while (Date.now() < until && (only === undefined || tried === 0)) await life()
}

function life(): Promise<void> {
  return new Promise(resolve => {
    const child = fork(program, values['no-corpus'] ? ['--no-corpus'] : [], { execArgv: ['--max-old-space-size=1024'] })
    let input = -1
    let timer: NodeJS.Timeout | undefined
    const end = (fault?: string) => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.kill('SIGKILL')
      if (fault !== undefined && input >= 0) {
        const { from, bytes } = mutate(sources, randomOf(seed, input))
        keep(input, Buffer.from(bytes).toString('base64'))
        note(input, from, fault)
      }
      resolve()
    }
    const give = () => {
      if (Date.now() >= until || (only !== undefined && tried > 0)) return end()
      input = next++
      child.send({ seed, input } satisfies Told)
      timer = setTimeout(() => end('time: killed after two minutes'), patience)
    }
    child.on('exit', code => end(`memory: the process died (${code})`))
    child.on('message', (said: Said) => {
      clearTimeout(timer)
      if (said.kind === 'ready') return give()
      if (said.kind === 'small') {
        keep(input, said.found)
        return give()
      }
      tried++
      slowest = Math.max(slowest, said.took)
      largest = Math.max(largest, said.memory)
      const tooLarge = said.memory > mostMemory
      const outcome = tooLarge ? 'fault' : said.outcome
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      for (const fault of said.faults) note(said.input, said.from, fault)
      if (said.found !== undefined) keep(input, said.found)
      if (tooLarge) end(`memory: ${Math.round(said.memory / 1e6)} MB`)
      else if (said.found !== undefined) timer = setTimeout(() => end(), patienceForSmall)
      else give()
    })
  })
}

function keep(input: number, found: string): void {
  writeFileSync(join(values.out, `seed-${seed}-${input}.docx`), Buffer.from(found, 'base64'))
}

function note(input: number, from: string, fault: string): void {
  const kind = fault.replace(/“[\s\S]*/, '').replace(/\d+/g, 'N')
  const known = faults.get(kind)
  if (known) known.inputs.push(input)
  else {
    faults.set(kind, { inputs: [input], from, example: fault })
    console.log(`${input} (from ${from}): ${fault}`)
  }
}

function reportOf(): string {
  const rows = [...outcomes].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name.padEnd(20)}${count}`)
  const found = [...faults.values()].map(
    ({ inputs, from, example }) => `inputs ${[...new Set(inputs)].join(', ')}, the first from ${from}: ${example}`,
  )
  return [
    head,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${type()} ${release()}, ${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${sources.length} files to begin with, ${tried} inputs; at most ${Math.round(slowest)} ms of processor time and ${Math.round(largest / 1e6)} MB`,
    ...rows,
    ...(found.length === 0 ? ['no faults'] : found),
    '',
  ].join('\n')
}
