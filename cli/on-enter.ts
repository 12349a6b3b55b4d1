import type { Readable } from 'node:stream'

/** Calls back each time that Enter is pressed, which sends a line to this input. Returns a function that stops listening. */
export function onEnter(input: Readable, act: () => void): () => void {
  const hear = (typed: unknown) => {
    if (String(typed).includes('\n')) act()
  }
  // A terminal that was closed has nothing more to read.
  const leave = () => {}
  input.on('error', leave).on('data', hear)
  return () => {
    input.off('data', hear)
    input.pause()
  }
}
