import { setTimeout } from 'node:timers/promises'
import type { AppPart } from './parts.ts'

/** How many milliseconds quitting waits for calls in progress, such as an export. */
const patience = 10_000

interface Closing {
  /** Waits for calls in progress. */
  readonly settled: () => Promise<unknown>
  readonly close: () => Promise<void>
  readonly log: (fault: unknown) => void
}

/** Lets the app quit only once work in progress is written and its host is closed. Its windows are gone by then. */
export function closeBeforeQuit(app: Pick<AppPart, 'on' | 'quit'>, { settled, close, log }: Closing): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  const end = async () => {
    await Promise.race([settled(), setTimeout(patience, undefined, { ref: false })])
    await close()
  }
  app.on('will-quit', event => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    end()
      .catch(log)
      .finally(() => {
        state = 'closed'
        app.quit()
      })
  })
}
