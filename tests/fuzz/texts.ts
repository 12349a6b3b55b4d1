import { writeFileSync } from 'node:fs'
import { cpus, release, type } from 'node:os'
import { join } from 'node:path'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { noSwitches } from '../../engine/rules/switches.ts'
import { startPool } from '../../host/workers/pool.ts'
import { theShippedRules } from '../helpers/shipped-rules.ts'
import { makeText } from './make-text.ts'
import { randomOf } from './random.ts'

/** A run over adversarial texts: until when, and with `only` the text with this number alone. */
export interface TextRun {
  readonly seed: number
  readonly until: number
  readonly only: number | undefined
  readonly minutes: string
  readonly out: string
}

/** What came of one text. `took` is in milliseconds of processor time, of the worker and of waiting for it. */
interface Tried {
  readonly nth: number
  readonly kind: string
  readonly characters: number
  readonly took: number
  readonly fault: string | undefined
}

/** A text that takes longer, in milliseconds of processor time, is printed. */
const long = 5_000
const asAt = '2026-11-29'

/**
 * Reviews adversarial texts one after the other in a worker under the app's limits of time and memory, until the time is up. Prints each
 * that takes more than five seconds or fails, and the slowest; keeps what was printed in the folder for results. Gives the exit code.
 */
export async function fuzzTexts({ seed, until, only, minutes, out }: TextRun): Promise<number> {
  const head = `npm run fuzz -- --texts --minutes ${minutes} --seed ${seed}`
  console.log(head)
  const rules = await theShippedRules()
  const pool = startPool({ rules, workers: 1, taskTimeoutMs: 60_000, workerMemoryMb: 1024, log: console.error })
  const settings = { key: 'this run', compiledAs: 'this run', profile: emptyProfile, switches: noSwitches, asAt }
  await pool.warmUp({ bytes: makeText(randomOf(seed, -2)).bytes, settings })
  const all: Tried[] = []
  for (let nth = only ?? 0; Date.now() < until && (only === undefined || all.length === 0); nth++) {
    const { kind, characters, bytes } = makeText(randomOf(seed, nth))
    const before = process.cpuUsage()
    const fault = await pool.read({ bytes, settings }).then(() => undefined, messageOf)
    const { user, system } = process.cpuUsage(before)
    const one = { nth, kind, characters, took: (user + system) / 1000, fault }
    all.push(one)
    if (one.took > long || fault !== undefined) console.log(lineOf(one))
  }
  await pool.close()
  const report = reportOf(head, all)
  writeFileSync(join(out, `texts-${seed}.txt`), report)
  console.log(report)
  return all.some(({ fault }) => fault !== undefined) ? 1 : 0
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}

function lineOf({ nth, kind, characters, took, fault }: Tried): string {
  const time = `${Math.round(took)} ms`
  return `${nth}: ${time} for ${characters} characters of ${kind}${fault === undefined ? '' : `: ${fault}`}`
}

function reportOf(head: string, all: readonly Tried[]): string {
  const slowest = all.toSorted((a, b) => b.took - a.took).slice(0, 10)
  const over = all.filter(({ took }) => took > long).length
  const faults = all.filter(({ fault }) => fault !== undefined).length
  return [
    head,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${type()} ${release()}, ${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${all.length} texts, ${faults} not reviewed, ${over} over ${long / 1000} s of processor time. The slowest:`,
    ...slowest.map(lineOf),
    '',
  ].join('\n')
}
