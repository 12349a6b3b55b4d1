import type { Shell } from '../../host/bridge/contract/shell.ts'
import type { Transport } from '../../host/bridge/contract.ts'

declare global {
  interface Window {
    readonly evenhand?: Transport
    readonly evenhandShell?: Shell
  }
}

/** The desktop app's own abilities; undefined in a browser. */
export function shellOf(window: Window): Shell | undefined {
  return window.evenhandShell
}
