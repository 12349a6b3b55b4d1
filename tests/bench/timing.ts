/** Steps that were timed in the same rounds. */
export interface Timed<Name extends string> {
  /** The median of a step, in milliseconds. */
  readonly ms: Readonly<Record<Name, number>>
  /** How many times as long steps take as others do: the median of what it is in each round. */
  ratio(steps: readonly Name[], of: readonly Name[]): number
}

/**
 * Times steps one after the other, in so many rounds after `warm` that are not counted. Time is what a processor spent on this
 * thread, in milliseconds: what a clock shows on a machine that does nothing else, whatever else this one does.
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
      const start = process.threadCpuUsage()
      await steps[name]()
      const { user, system } = process.threadCpuUsage(start)
      taken[name] = (user + system) / 1000
    }
    if (round >= 0) times.push(taken as Record<Name, number>)
  }
  const sum = (time: Record<Name, number>, of: readonly Name[]) => of.reduce((total, name) => total + time[name], 0)
  return {
    ms: Object.fromEntries(names.map(name => [name, median(times.map(time => time[name]))])) as Record<Name, number>,
    ratio: (numerator, of) => median(times.map(time => sum(time, numerator) / sum(time, of))),
  }
}

/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
