import type { Readable } from 'node:stream'
import { isInForeground } from './foreground.ts'

/** Standard input, or what is put in its place. */
type Input = Readable & { readonly isTTY?: boolean }

/** Listening for Enter. */
export interface Listening {
  /** Whether Enter is heard now. */
  readonly hears: boolean
  readonly stop: () => void
}

/**
 * Calls back each time that Enter is pressed, which sends a line to this input. Reads it only where it is a terminal, and only while this
 * process is in its foreground: otherwise it would be stopped. Looks again whenever the process is continued (`fg`, `bg`).
 */
export function onEnter(input: Input, act: () => void, foreground: () => boolean = isInForeground): Listening {
  if (!input.isTTY) return { hears: false, stop: () => {} }
  const hear = (typed: unknown) => {
    if (String(typed).includes('\n')) act()
  }
  // A terminal that was closed has nothing more to read.
  const leave = () => {}
  let hears = false
  const look = () => {
    const wanted = foreground()
    if (wanted === hears) return
    hears = wanted
    if (hears) input.on('data', hear).resume()
    else input.off('data', hear).pause()
  }
  input.on('error', leave)
  look()
  process.on('SIGCONT', look)
  return {
    hears,
    stop() {
      process.off('SIGCONT', look)
      input.off('data', hear).pause()
    },
  }
}
