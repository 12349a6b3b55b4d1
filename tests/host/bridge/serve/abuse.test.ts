import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Host } from '../../../../host/bridge/contract.ts'
import { httpTransport } from '../../../../host/bridge/http-transport.ts'
import { heard, loopback, statusOf } from '../../../helpers/loopback.ts'

const settings = async () =>
  ({ reviewer: 'Ada', mask: true, theme: 'light', welcomed: true, lesson: [], nameAsked: false }) as const
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
const served = (limits = {}, more: Partial<Host> = {}) => loopback({ settings, ...more }, limits)

describe('whoever is slow is let go, and others are answered meanwhile', () => {
  test('a head that comes byte by byte, a connection that says nothing, and a body that does not end', async () => {
    const { dial, say, head } = await served({ head: 600, request: 900 })
    const [slow, mute, stuck] = await Promise.all([dial(), dial(), dial()])
    stuck.write(`${head(['content-length: 50'])}{"a":`)
    const letters = head(['content-length: 2'])
    let sent = 0
    const drip = setInterval(() => slow.write(letters[sent++] ?? 'x'), 50)
    const all = [slow, mute, stuck]
    const ended = Promise.all(all.map(socket => heard(socket, 20_000)))
    expect(statusOf(await say(`${head(['content-length: 2', 'connection: close'])}{}`))).toBe(200)
    const answers = await ended
    clearInterval(drip)
    expect(answers.map(statusOf).filter(status => status !== 0 && status !== 408)).toEqual([])
    expect(all.map(socket => socket.closed)).toEqual([true, true, true])
  })

  test('a reader that takes nothing of its answer', async () => {
    const { dial, head } = await served({ answer: 300 })
    const socket = await dial()
    socket.pause()
    socket.write(head([], 'GET /large.js HTTP/1.1'))
    await pause(1500)
    socket.resume()
    expect((await heard(socket, 2000)).length).toBeLessThan(8_000_000)
    expect(socket.closed || socket.readableEnded).toBe(true)
  })

  test('but an answer that is read slowly comes whole', async () => {
    const { dial, head } = await served({ answer: 300 })
    const socket = await dial()
    let got = 0
    socket.on('data', piece => {
      got += piece.length
      socket.pause()
      setTimeout(() => socket.resume(), 5)
    })
    socket.write(head(['connection: close'], 'GET /large.js HTTP/1.1'))
    await new Promise(resolve => socket.on('close', resolve))
    expect(got).toBeGreaterThan(8_000_000)
  })

  test('and a call that takes long is waited for, also on a connection that was used before', async () => {
    const slow = async () => {
      await pause(900)
      return []
    }
    const { dial, head } = await served({ answer: 300, head: 400 }, { listDocuments: slow })
    const socket = await dial()
    socket.write(`${head(['content-length: 2'])}{}`)
    await pause(200)
    const start = 'POST /call/listDocuments HTTP/1.1'
    socket.write(`${head(['content-length: 2', 'connection: close'], start)}{}`)
    expect(await heard(socket, 3000)).toContain('{"ok":true,"value":[]}')
  })

  test('a page that leaves its events unread, so that they do not fill the memory', async () => {
    const { dial, head, hearers } = await served({ unread: 100_000 })
    const socket = await dial()
    socket.write(head([], 'GET /events HTTP/1.1'))
    await expect.poll(() => hearers.size).toBe(1)
    socket.pause()
    const event = {
      kind: 'settings-changed',
      settings: { ...(await settings()), reviewer: 'A'.repeat(10_000) },
    } as const
    for (let i = 0; i < 5000 && hearers.size > 0; i++) {
      for (const hear of hearers) hear(event)
      if (i % 50 === 0) await pause(1)
    }
    expect(hearers.size).toBe(0)
  })
})

describe('connections without the key', () => {
  test('are closed beyond what a page needs, those that were silent for longest first', async () => {
    const { dial, say, head } = await served({ connections: 10 })
    const idle = await Promise.all(Array.from({ length: 30 }, dial))
    const closed = () => idle.flatMap((socket, nth) => (socket.closed ? [nth] : []))
    await expect.poll(closed).toEqual(Array.from({ length: 20 }, (_, nth) => nth))
    expect(statusOf(await say(`${head(['content-length: 2', 'connection: close'])}{}`))).toBe(200)
    expect(statusOf(await say(head(['connection: close'], 'GET / HTTP/1.1')))).toBe(200)
    expect(closed()).toEqual(Array.from({ length: 21 }, (_, nth) => nth))
  })

  test('do not push those out that have shown it, however many come', async () => {
    const { dial, head, hearers } = await served({ connections: 10 })
    const page = await dial()
    page.write(head([], 'GET /events HTTP/1.1'))
    await expect.poll(() => hearers.size).toBe(1)
    for (let n = 0; n < 5; n++) await Promise.all(Array.from({ length: 20 }, dial))
    expect([page.closed, hearers.size]).toEqual([false, 1])
  })

  test('may be 200, and a page is served all the same', async () => {
    const { dial, port, key } = await served()
    await Promise.all(Array.from({ length: 200 }, dial))
    const transport = httpTransport({ origin: `http://127.0.0.1:${port}`, key, fetch })
    expect(await transport.send('settings', {})).toMatchObject({ ok: true })
  })
})

test('event streams without end take the connections of whoever asks for them, and no more', async () => {
  const { dial, head, hearers } = await served({ connections: 20 })
  const sockets: Socket[] = []
  for (let n = 0; n < 60; n++) {
    const socket = await dial()
    socket.resume()
    socket.write(head([], 'GET /events HTTP/1.1'))
    sockets.push(socket)
  }
  await expect.poll(() => [sockets.filter(({ closed }) => closed).length, hearers.size]).toEqual([40, 20])
  for (const socket of sockets) socket.destroy()
  await expect.poll(() => hearers.size).toBe(0)
})

describe('a body that lies', () => {
  test('by a length beyond the limit is refused before it is read', async () => {
    const { say, head } = await served({ other: 1000 })
    expect(statusOf(await say(head(['content-length: 99999999999'])))).toBe(413)
  })

  test('by sending more than it said: the rest is no request of its own', async () => {
    const { say, head } = await served()
    const hidden = head(['content-length: 2'], 'POST /call/hidden HTTP/1.1')
    const answer = await say(`${head(['content-length: 2', 'connection: close'])}{}${hidden}{}`)
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  test('by sending less than it said, and then closing', async () => {
    const { dial, head, faults, say } = await served()
    const socket = await dial()
    socket.end(`${head(['content-length: 500'])}{}`)
    await heard(socket)
    expect(faults).toEqual([])
    expect(statusOf(await say(`${head(['content-length: 2', 'connection: close'])}{}`))).toBe(200)
  })

  test('in pieces without end is cut off', async () => {
    const { dial, head } = await served({ other: 10_000 })
    const socket = await dial()
    const said = heard(socket, 2000)
    socket.write(head(['transfer-encoding: chunked']))
    for (let i = 0; i < 200 && !socket.destroyed; i++) {
      socket.write(`400\r\n${'x'.repeat(1024)}\r\n`)
      await pause(1)
    }
    expect(statusOf(await said)).toBe(413)
    expect(socket.destroyed).toBe(true)
  })

  test.each([
    ['both lengths', ['content-length: 2', 'transfer-encoding: chunked']],
    ['two lengths', ['content-length: 2', 'content-length: 40']],
    ['a list of lengths', ['content-length: 2, 40']],
    ['a length with a sign', ['content-length: +2']],
    ['a length that is negative', ['content-length: -1']],
    ['an encoding that hides another', ['transfer-encoding: chunked, identity']],
    ['an encoding nobody knows', ['transfer-encoding: xchunked']],
    ['a length after a bare line feed', ['x: y\ncontent-length: 2']],
    ['a space before the colon', ['content-length : 2']],
    ['a folded header', ['x: y\r\n content-length: 2']],
  ])('by %s (request smuggling) is refused whole', async (_, headers) => {
    let calls = 0
    const counted = {
      settings: async () => {
        calls++
        return settings()
      },
    }
    const { say, head } = await served({}, counted)
    const inner = head(['content-length: 2'])
    const answer = await say(`${head(headers)}0\r\n\r\n${inner}{}`)
    expect([400, 501]).toContain(statusOf(answer))
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(calls).toBe(0)
  })

  test('a head of many or very long lines is refused', async () => {
    const { say, head } = await served()
    expect(statusOf(await say(head([`x: ${'y'.repeat(40_000)}`])))).toBe(431)
    const many = Array.from({ length: 5000 }, (_, i) => `x${i}: y`)
    expect(statusOf(await say(head(many)))).toBe(431)
  })
})
