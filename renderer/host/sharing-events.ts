import type { HostEvent, Transport } from '../../host/bridge/contract.ts'

/**
 * The transport of a window that shares the host's events with the app's other windows in this browser: one of them hears the host
 * and tells the others, and when it is closed the next one takes over. A browser opens only six connections to a server, and each
 * stream of events would hold one for as long as its window stands.
 */
export function sharingEvents(transport: Transport, locks: LockManager, channel: BroadcastChannel): Transport {
  const hearers = new Set<(event: HostEvent) => void>()
  const tell = (event: HostEvent) => {
    for (const hear of hearers) hear(event)
  }
  /** Hears the host for all windows, until this one is closed. */
  const lead = () =>
    new Promise<never>(() => {
      transport.subscribe(event => {
        tell(event)
        channel.postMessage(event)
      })
    })
  let begun = false
  const begin = async () => {
    begun = true
    channel.addEventListener('message', ({ data }: MessageEvent<HostEvent>) => tell(data))
    await locks.request(name, { ifAvailable: true }, lock => (lock ? lead() : undefined))
    await locks.request(name, () => {
      // Nobody heard the host between the window that led and this one.
      tell({ kind: 'resync' })
      return lead()
    })
  }
  return {
    send: transport.send,
    subscribe(hear) {
      hearers.add(hear)
      if (!begun) begin()
      return () => hearers.delete(hear)
    },
  }
}

const name = 'evenhand-events'
