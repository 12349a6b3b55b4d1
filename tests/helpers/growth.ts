/** What is quicker than this, in milliseconds, is not told apart from nothing. */
const shortest = 5
/** What is more than this may be the noise of a busy machine, and is measured again. */
const inProportion = 6
const mostAttempts = 3

/**
 * How many times as long the work takes for a file four times as large: the quicker of two of each, by the time of the processor
 * in one run, so that it holds on any machine. Work that grows with the square takes sixteen times as long.
 */
export function growth<Input>(make: (size: number) => Input, size: number, work: (input: Input) => unknown): number {
  const small = make(size)
  const large = make(size * 4)
  work(large)
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < mostAttempts && least > inProportion; attempt++) {
    least = Math.min(
      least,
      quickest(() => work(large)) /
        Math.max(
          shortest,
          quickest(() => work(small)),
        ),
    )
  }
  return least
}

function quickest(work: () => unknown): number {
  const times = [1, 2].map(() => {
    const start = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}
