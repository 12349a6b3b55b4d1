import { UserError } from '../../engine/errors.ts'
import type { RuleFile } from '../../engine/rules/load.ts'
import { startPool } from './pool.ts'
import { type RuleLimits, readingLimits } from './rule-limits.ts'
import type { ReadRules } from './tasks.ts'

export interface LoadOptions {
  readonly limits?: RuleLimits | undefined
  readonly workerMemoryMb: number
  readonly log: (fault: unknown) => void
}

/**
 * Reads rule files in a worker under limits of time and memory, so that files from a stranger cannot stop the program: a file that takes
 * too long is a problem, and the others go on. Throws UserError `bad-rules` where the rules cannot be used at all.
 */
export async function loadInWorker(files: readonly RuleFile[], options: LoadOptions): Promise<ReadRules> {
  const { limits = readingLimits, workerMemoryMb, log } = options
  const pool = startPool({ workers: 1, taskTimeoutMs: limits.all + spare, workerMemoryMb, log })
  try {
    return await pool.load({ files, limits })
  } catch (cause) {
    if (!(cause instanceof UserError) || cause.code === 'bad-rules') throw cause
    throw new UserError('bad-rules', unusable, { cause })
  } finally {
    await pool.close()
  }
}

/** Milliseconds for starting the worker, beside the limits of what it does. */
const spare = 30_000

const unusable =
  'The rules need more time or memory than Evenhand can use. Take out the files that you added last and try again.'
