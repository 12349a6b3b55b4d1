import { unzipSync } from 'fflate'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { HostEvent, Transport } from '../../../host/bridge/contract.ts'
import { dispatch } from '../../../host/bridge/dispatch.ts'
import { httpTransport } from '../../../host/bridge/http-transport.ts'
import { serve } from '../../../host/bridge/serve.ts'
import { hostOver } from '../../../host/bridge/wire.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { keyOf } from '../../helpers/signed.ts'

type Opened = Awaited<ReturnType<typeof hostOn>>

/** The ways in which a screen can reach its host. Each carries the same calls, events and refusals. */
const transports: Readonly<Record<string, (opened: Opened) => Promise<Transport>>> = {
  direct: async ({ host, subscribe, faults }) => ({
    send: (call, request) => dispatch(host, call, request, fault => faults.push(fault)),
    subscribe,
  }),
  'like IPC': async ({ host, subscribe, faults }) => ({
    // Electron's IPC copies by structured clone, both ways.
    send: async (call, request) =>
      structuredClone(
        await dispatch(host, structuredClone(call), structuredClone(request), fault => faults.push(fault)),
      ),
    subscribe: hear => subscribe(event => hear(structuredClone(event))),
  }),
  HTTP: async ({ host, subscribe, faults }) => {
    const serving = await serve({ host, subscribe, page: '/nowhere', log: fault => faults.push(fault) })
    onTestFinished(() => serving.close())
    return httpTransport({ origin: `http://127.0.0.1:${serving.port}`, key: await keyOf(serving), fetch })
  },
}

describe.each(Object.entries(transports))('over %s', (_, connect) => {
  test('a document comes in, is decided on, exported and heard of', async () => {
    const opened = await hostOn()
    const transport = await connect(opened)
    const host = hostOver(transport)
    const heard: HostEvent[] = []
    const stop = transport.subscribe(event => heard.push(event))
    onTestFinished(stop)
    // Over HTTP the ear is open a moment later.
    await vi.waitFor(async () => {
      await host.setSettings({ theme: 'light' })
      expect(heard).not.toEqual([])
    })
    const bytes = docx('Grievance policy', 'We support BAME staff.')
    const { job } = await host.importFiles({ files: [{ name: 'a.docx', bytes }] })
    await opened.imported(job)
    const [summary] = await host.listDocuments({})
    const document = summary?.id ?? ''
    const standing = await host.decide({
      document,
      finding: 'T01:bame',
      state: 'accepted',
      reason: 'Zoë’s “reason” – ok',
    })
    expect(standing.decisions[0]?.reason).toBe('Zoë’s “reason” – ok')
    expect((await host.undo({ document })).decisions).toEqual([])
    const { files } = await host.exportReviews({ documents: [document], formats: ['word'], includeCovered: false })
    expect(Object.keys(unzipSync(files[0]?.bytes ?? new Uint8Array()))).toContain('word/comments.xml')
    await expect
      .poll(() => heard.map(e => e.kind))
      .toEqual(expect.arrayContaining(['import', 'library-changed', 'decisions-changed']))
    expect(opened.faults).toEqual([])
  })

  test('refusals are the same: of the host, of the request and of a call that does not exist', async () => {
    const transport = await connect(await hostOn())
    const host = hostOver(transport)
    await expect(host.openDocument({ document: 'gone' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/no longer in the library/),
    })
    await expect(host.openDocument({ document: 7 } as never)).rejects.toMatchObject({ code: 'bad-request' })
    expect(await transport.send('then', {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    expect(await transport.send('__proto__', {})).toMatchObject({ ok: false })
  })
})
