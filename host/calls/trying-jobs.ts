/** Looks through the documents that are going on, by the name that the page gave each. */
export interface TryingJobs {
  /** Does work that ends early when its signal is aborted. */
  run<Value>(job: string, work: (stop: AbortSignal) => Promise<Value>): Promise<Value>
  stop(job: string): void
}

export function tryingJobs(): TryingJobs {
  const jobs = new Map<string, AbortController>()
  return {
    async run(job, work) {
      const stop = new AbortController()
      jobs.set(job, stop)
      try {
        return await work(stop.signal)
      } finally {
        jobs.delete(job)
      }
    },
    stop: job => jobs.get(job)?.abort(),
  }
}
