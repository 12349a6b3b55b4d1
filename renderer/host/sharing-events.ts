import type { HostEvent, Transport } from '../../host/bridge/contract.ts'

/**
 * The transport of a window that shares the host's events with the app's other windows in this browser: one of them listens to
 * the host and passes events on, and when it is closed the next one takes over. A browser opens only six connections to a server, and each
 * stream of events would hold one for as long as its window is open.
 */
export function sharingEvents(transport: Transport, locks: LockManager, channel: BroadcastChannel): Transport {
  const listeners = new Set<(event: HostEvent) => void>()
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  }
  /** Listens to the host for all windows, until this one is closed. */
  const lead = () =>
    new Promise<never>(() => {
      transport.subscribe(event => {
        emit(event)
        channel.postMessage(event)
      })
    })
  let begun = false
  const begin = async () => {
    begun = true
    channel.addEventListener('message', ({ data }: MessageEvent<HostEvent>) => emit(data))
    await locks.request(name, { ifAvailable: true }, lock => (lock ? lead() : undefined))
    await locks.request(name, () => {
      // Events may have been missed between the window that led and this one.
      emit({ kind: 'resync' })
      return lead()
    })
  }
  return {
    send: transport.send,
    subscribe(listener) {
      listeners.add(listener)
      if (!begun) begin()
      return () => listeners.delete(listener)
    },
  }
}

const name = 'evenhand-events'
