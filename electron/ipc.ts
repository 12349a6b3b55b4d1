import type { Host } from '../host/bridge/contract.ts'
import { dispatch } from '../host/bridge/dispatch.ts'
import type { GrantedPaths } from './granted-paths.ts'
import type { IpcPart, Sender } from './parts.ts'
import { isHome } from './security.ts'

/** The names of the messages between the preload script and this process. */
export const channels = {
  call: 'evenhand:call',
  event: 'evenhand:event',
  shell: 'evenhand:shell',
  command: 'evenhand:command',
} as const

/** Whether a message comes from the app's own page, in its own window, and not from a frame inside it. */
export function isOurs({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isHome(senderFrame.url)
}

/**
 * Answers the page's calls; any other sender is refused, and so are paths that nobody gave. Returns a function that waits for calls in
 * progress.
 */
export function answerCalls(
  ipc: IpcPart,
  host: Host,
  granted: GrantedPaths,
  log: (fault: unknown) => void,
): () => Promise<unknown> {
  const running = new Set<Promise<unknown>>()
  ipc.handle(channels.call, async (event, call, request) => {
    if (!isOurs(event)) {
      return { ok: false, error: { code: 'bad-request', message: 'Only Evenhand’s own page can make this call.' } }
    }
    const refusal = granted.refusal(call, request)
    if (refusal !== undefined) return { ok: false, error: { code: 'bad-request', message: refusal } }
    const answer = dispatch(host, call, request, log)
    running.add(answer)
    return answer.finally(() => running.delete(answer))
  })
  return () => Promise.all(running)
}
