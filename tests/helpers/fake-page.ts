import type { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { runInNewContext } from 'node:vm'
import type { PreloadParts, Sender } from '../../electron/parts.ts'
import type { Shell } from '../../host/bridge/contract/shell.ts'
import type { Transport } from '../../host/bridge/contract.ts'

/** What the preload script has put on the page, and nothing else. */
export interface FakePage {
  readonly evenhand: Transport
  readonly evenhandShell: Shell
}

export type Invoke = (channel: string, sender: Sender, args: unknown[]) => Promise<unknown>

const preload = stripTypeScriptTypes(
  readFileSync(new URL('../../electron/preload.cts', import.meta.url), 'utf8').replace(/^import type .*$/m, ''),
)

/**
 * Runs the app's own preload script, as the sandbox does: with `require('electron')` alone. What goes to the main process and
 * comes from it is cloned, as between processes. `hears` brings messages for the page.
 */
export function runPreload(url: string, hears: EventEmitter, invoke: Invoke): FakePage {
  const exposed: Record<string, object> = {}
  const parts: PreloadParts = {
    contextBridge: {
      exposeInMainWorld(name, api) {
        exposed[name] = api
      },
    },
    ipcRenderer: {
      invoke: async (channel, ...args) =>
        structuredClone(await invoke(channel, { senderFrame: { url, parent: null } }, structuredClone(args))),
      on: (channel, hear) => hears.on(channel, hear),
      removeListener: (channel, hear) => hears.removeListener(channel, hear),
    },
    webUtils: { getPathForFile: file => (file.name.startsWith('/') ? file.name : `/dropped/${file.name}`) },
  }
  runInNewContext(preload, {
    require(name: string) {
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`)
      return parts
    },
  })
  if (!isPage(exposed)) throw new Error(`the page was given ${Object.keys(exposed)}`)
  return exposed
}

function isPage(exposed: object): exposed is FakePage {
  return Object.keys(exposed).sort().join() === 'evenhand,evenhandShell'
}
