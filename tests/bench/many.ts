import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { handedOut, inOrder } from '../../cli/in-order.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { startPool } from '../../host/workers/pool.ts'
import { policies } from '../helpers/corpus.ts'
import { makeLong } from './make-long.ts'
import { count, type Row } from './row.ts'

const minute = 60_000

/** Which documents are reviewed, for the head of the table. */
export const documentsUsed =
  policies.length > 0
    ? `the ${policies.length} policies of the corpus, again and again`
    : 'made-up policies of 4 to 24 pages (the corpus is not there)'

const sources = policies.length > 0 ? policies.map(({ path }) => new Uint8Array(readFileSync(path))) : madeUp()

function madeUp(): Uint8Array[] {
  return Array.from({ length: 11 }, (_, i) => makeLong(4 + 2 * i))
}

/** 1, 10, 100 and 1,000 documents through the pool that the app has, with one worker and with two, and what memory that takes. */
export async function manyRows(rules: PlainRules, asAt: string): Promise<Row[]> {
  const rows: Row[] = []
  const thousand = new Map<number, number>()
  for (const workers of [1, 2]) {
    const pool = startPool({ rules, workers, taskTimeoutMs: 5 * minute, workerMemoryMb: 1024, log: console.error })
    const settings = { key: 'all', compiledAs: 'all', profile: emptyProfile, switches: { sets: {}, rules: {} }, asAt }
    const reviewAll = async (documents: number) => {
      const start = performance.now()
      const before = process.cpuUsage()
      const chosen = Array.from({ length: documents }, (_, i) => sources[i % sources.length] ?? new Uint8Array())
      for await (const { result } of inOrder(chosen, handedOut(workers), bytes => pool.read({ bytes, settings })))
        await result
      const { user, system } = process.cpuUsage(before)
      return { took: performance.now() - start, spent: (user + system) / 1000 }
    }
    const { took: start } = await reviewAll(workers)
    const said = workers === 1 ? '1 worker' : '2 workers'
    rows.push({ what: `${said}: until the first document is reviewed`, measured: `${count(start)} ms` })
    await reviewAll(sources.length)
    let each = 0
    for (const documents of [1, 10, 100, 1000]) {
      const before = process.memoryUsage().rss
      const { took, spent } = await reviewAll(documents)
      const grown = (process.memoryUsage().rss - before) / 1e6
      if (documents === 100) each = spent / 100
      const row: Row = {
        what: `${said}: ${count(documents)} document${documents === 1 ? '' : 's'}`,
        measured: `${count(took)} ms; processors ${count(spent)} ms, ${(spent / documents).toFixed(1)} each; memory ${grown < 0 ? '−' : '+'}${count(Math.abs(grown))} MB`,
      }
      if (documents < 1000) rows.push(row)
      else {
        thousand.set(workers, took + start)
        const flat = { ...row, ratio: spent / documents / each, to: 'the processor time of one of 100' }
        const met = took + start < minute
        rows.push(workers === 2 ? { ...flat, target: { says: 'under 60 s, start and all', met } } : flat)
      }
    }
    await pool.close()
  }
  const ratio = (thousand.get(1) ?? 0) / (thousand.get(2) ?? 1)
  rows.push({ what: 'two workers against one, 1,000 documents', measured: '', ratio, to: 'as fast' })
  rows.push(await memoryRow(rules, asAt))
  return rows
}

/** What one reviewed document keeps while it is held, as the app holds the one that is open. */
async function memoryRow(rules: PlainRules, asAt: string): Promise<Row> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const pool = startPool({ rules, workers: 1, taskTimeoutMs: 5 * minute, workerMemoryMb: 1024, log: console.error })
  const settings = { key: 'all', compiledAs: 'all', profile: emptyProfile, switches: { sets: {}, rules: {} }, asAt }
  const held: unknown[] = []
  collect()
  const before = process.memoryUsage().heapUsed
  for (let i = 0; i < 100; i++) {
    held.push(await pool.read({ bytes: sources[i % sources.length] ?? new Uint8Array(), settings }))
  }
  collect()
  const each = (process.memoryUsage().heapUsed - before) / held.length / 1e3
  await pool.close()
  const size = sources.reduce((sum, bytes) => sum + bytes.length, 0) / sources.length / 1e3
  return {
    what: 'memory of a reviewed document that is held, text and findings',
    measured: `${count(each)} kB`,
    ratio: each / size,
    to: `its file (${count(size)} kB)`,
  }
}
