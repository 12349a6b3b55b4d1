import type { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { loadRules } from '../../engine/load-rules.ts'
import { layered } from '../../engine/rules/own/layers.ts'
import type { HostContext } from '../../host/calls/context.ts'
import { keptWhileUnchanged } from '../../host/calls/kept-while-unchanged.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { startPool } from '../../host/workers/pool.ts'
import { samplesFolder, smallRules } from './small-rules.ts'

/** What calls have to hand, on a workspace that a test has its hands on. */
export async function contextOn(db: DatabaseSync): Promise<HostContext> {
  const shipped = await readRuleFiles(smallRules)
  const loaded = loadRules(shipped)
  const pool = startPool({ rules: loaded, workers: 1, taskTimeoutMs: 20_000, workerMemoryMb: 1024, log: console.error })
  onTestFinished(() => pool.close())
  return {
    db,
    pool,
    rulesKey: '',
    loaded: { ...loaded, hash: '' },
    shipped,
    loadRules: async own => ({ ...loadRules(layered(shipped, own)), hash: '' }),
    useRules: now => pool.useRules(now),
    viewsUnderWay: new Map(),
    comparisons: new Map(),
    kept: keptWhileUnchanged(db),
    samplesFolder,
    emit: () => {},
    log: console.error,
    closing: new AbortController().signal,
    now: () => new Date().toISOString(),
  }
}
