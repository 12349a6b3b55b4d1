/** Steps that were timed in the same rounds. */
export interface Timed<Name extends string> {
  /** The median of a step, in milliseconds. */
  readonly ms: Readonly<Record<Name, number>>
  /** How many times as long steps take as others do: the median of what it is in each round. */
  ratio(steps: readonly Name[], of: readonly Name[]): number
}

/** The clock of a processor's time ticks every 4 ms on some machines: a step is repeated for so long, and its time shared out. */
const leastMs = 200
/** For so long a step is repeated before: the steps between have let V8 throw away what it had compiled of this one. */
const againMs = 150

/**
 * Times steps one after the other, in so many rounds after `warm` that are not counted; in each a step is repeated for a fifth of a
 * second, after a moment that does not count. Time is what a processor spent on this thread, in milliseconds for one time: what a
 * clock shows on a machine that does nothing else, whatever else this one does.
 */
export async function timeTogether<Name extends string>(
  rounds: number,
  warm: number,
  steps: Readonly<Record<Name, () => unknown>>,
): Promise<Timed<Name>> {
  const names = Object.keys(steps) as Name[]
  const times: Record<Name, number>[] = []
  for (let round = -warm; round < rounds; round++) {
    const taken: Partial<Record<Name, number>> = {}
    for (const name of names) {
      taken[name] = await timeOf(steps[name])
    }
    if (round >= 0) times.push(taken as Record<Name, number>)
  }
  const sum = (time: Record<Name, number>, of: readonly Name[]) => of.reduce((total, name) => total + time[name], 0)
  return {
    ms: Object.fromEntries(names.map(name => [name, median(times.map(time => time[name]))])) as Record<Name, number>,
    ratio: (numerator, of) => median(times.map(time => sum(time, numerator) / sum(time, of))),
  }
}

async function timeOf(step: () => unknown): Promise<number> {
  await repeat(step, againMs)
  const start = process.threadCpuUsage()
  const times = await repeat(step, leastMs)
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000 / times
}

/** Repeats a step, once at least, until so much time has gone by, and says how often. */
async function repeat(step: () => unknown, ms: number): Promise<number> {
  const end = performance.now() + ms
  let times = 0
  do {
    await step()
    times++
  } while (performance.now() < end)
  return times
}

/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
