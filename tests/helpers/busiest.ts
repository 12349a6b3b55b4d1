/** Measures how long this thread is kept busy at one go: call the function that is returned to stop, for the longest in milliseconds. */
export function watchBusiest(): () => number {
  let busiest = 0
  let before = process.threadCpuUsage()
  const ticks = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    busiest = Math.max(busiest, (user + system) / 1000)
    before = process.threadCpuUsage()
  }, 0)
  return () => {
    clearInterval(ticks)
    return busiest
  }
}
