import { UserError } from '../../engine/errors.ts'
import { counted } from '../../engine/labels/counts.ts'
import type { Within } from '../../engine/rules/within.ts'
import { withinTime } from './within-time.ts'

/** How many milliseconds work on the rules may take: on the files of one folder, and on all. */
export interface RuleLimits {
  readonly folder: number
  readonly all: number
}

/** For reading rules. All of those that come with the product take three seconds, and many times as long on a busy computer. */
export const readingLimits: RuleLimits = { folder: 30_000, all: 120_000 }

/** For trying the examples of rules, which takes longer than reading them. */
export const exampleLimits: RuleLimits = { folder: 60_000, all: 300_000 }

/**
 * Limits work on the files of a rules folder: where those of one set have used up the time of their folder, the work is stopped wherever it
 * is, and no more is done on that set's files. Work that ends counts by its time of the processor, so that a busy computer costs no rules. It can
 * be used once, for work that never waits.
 */
export function ruleLimits({ folder, all }: RuleLimits): Within {
  const spent = new Map<string, number>()
  let inAll = 0
  return (path, work) => {
    const set = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path
    const before = spent.get(set) ?? 0
    const left = Math.ceil(Math.min(folder - before, all - inAll))
    const why = left < folder - before ? tooSlow(`the rules take more than ${seconds(all)}`) : tooSlowIn(path, folder)
    if (left <= 0) throw new UserError('not-readable', why)
    const spend = (time: number) => {
      spent.set(set, before + time)
      inAll += time
    }
    const begun = process.threadCpuUsage()
    try {
      const value = withinTime(left, why, work)
      const { user, system } = process.threadCpuUsage(begun)
      spend((user + system) / 1000)
      return value
    } catch (error) {
      spend(left)
      throw error
    }
  }
}

function tooSlowIn(path: string, limit: number): string {
  return tooSlow(`${path.includes('/') ? 'its folder' : 'it'} takes more than ${seconds(limit)}`)
}

function tooSlow(what: string): string {
  return `${what} of work, so this file was left out; look for lists or phrases that are far longer than others`
}

function seconds(milliseconds: number): string {
  return counted(milliseconds / 1000, 'second')
}
