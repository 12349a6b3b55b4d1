import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { Host, HostEvent } from '../host/contract.ts'
import { dispatch } from '../host/dispatch.ts'
import { isHome } from './security.ts'

/** The names of the messages between the preload script and this process. */
export const channels = {
  call: 'evenhand:call',
  event: 'evenhand:event',
  shell: 'evenhand:shell',
  command: 'evenhand:command',
} as const

/** Whether a message comes from the app's own page, in its own window, and not from a frame inside it. */
export function isOurs(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isHome(frame.url)
}

/** Answers the page's calls. A sender that is not ours hears nothing but a refusal. */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, host: Host, log: (fault: unknown) => void): void {
  ipc.handle(channels.call, async (event, call: unknown, request: unknown) => {
    if (!isOurs(event)) {
      return { ok: false, error: { code: 'bad-request', message: 'Only Evenhand’s own page may ask this.' } }
    }
    return dispatch(host, call, request, log)
  })
}

/** Tells an event to every window that shows the app. */
export function tellWindows(
  windows: readonly { readonly webContents: Pick<WebContents, 'send' | 'isDestroyed'> }[],
  event: HostEvent,
): void {
  for (const { webContents } of windows) if (!webContents.isDestroyed()) webContents.send(channels.event, event)
}
