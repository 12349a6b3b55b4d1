import { expect, test } from 'vitest'
import type { HostEvent, Transport } from '../../../host/bridge/contract.ts'
import { sharingEvents } from '../../../renderer/host/sharing-events.ts'

/** A host whose streams are counted, and to which a test gives events to tell. */
function countedHost() {
  const streams = new Set<(event: HostEvent) => void>()
  const transport: Transport = {
    send: async () => ({ ok: true, value: null }),
    subscribe: hear => {
      streams.add(hear)
      return () => streams.delete(hear)
    },
  }
  const tell = (event: HostEvent) => {
    for (const hear of streams) hear(event)
  }
  return { transport, streams, tell }
}

test('several parts of the page, and several windows, hear the host over one stream', async () => {
  const { transport, streams, tell } = countedHost()
  const heard: string[] = []
  const windows = ['a', 'b'].map(name => {
    const shared = sharingEvents(transport, navigator.locks, new BroadcastChannel('test-events'))
    for (const part of ['1', '2']) shared.subscribe(event => heard.push(`${name}${part} ${event.kind}`))
    return shared
  })
  await expect.poll(() => streams.size).toBe(1)
  tell({ kind: 'library-changed' })
  await expect.poll(() => heard.length).toBe(4)
  expect(heard.sort()).toEqual(['a1', 'a2', 'b1', 'b2'].map(part => `${part} library-changed`))
  windows[0]?.subscribe(() => heard.push('late'))
  tell({ kind: 'rules-changed' })
  await expect.poll(() => heard.filter(line => line === 'late').length).toBe(1)
  expect(streams.size).toBe(1)
})
