/** Work that can be stopped by the name it goes by. */
export interface Stopping {
  /** Does the work with a signal that tells it to stop. */
  readonly under: <Value>(name: string | undefined, work: (stop: AbortSignal) => Promise<Value>) => Promise<Value>
  /** Stops all work of this name; does nothing if there is none. */
  readonly stop: (name: string) => void
}

/** Keeps what is being done, by its name. All of it is stopped with `closing`. */
export function stopping(closing: AbortSignal): Stopping {
  const running = new Set<{ readonly name: string | undefined; readonly controller: AbortController }>()
  return {
    async under(name, work) {
      const one = { name, controller: new AbortController() }
      running.add(one)
      try {
        return await work(AbortSignal.any([one.controller.signal, closing]))
      } finally {
        running.delete(one)
      }
    },
    stop(name) {
      for (const one of running) if (one.name === name) one.controller.abort()
    },
  }
}
