import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../../engine/errors.ts'
import type { Host, HostEvent } from '../../../host/bridge/contract.ts'
import { httpTransport } from '../../../host/bridge/http-transport.ts'
import { type Serving, serve } from '../../../host/bridge/serve.ts'
import { hostOver } from '../../../host/bridge/wire.ts'
import { keyOf, signedHeaders } from '../../helpers/signed.ts'

const page = mkdtempSync(join(tmpdir(), 'evenhand-page-'))
writeFileSync(join(page, 'index.html'), '<!doctype html><title>Evenhand</title>')
writeFileSync(join(page, 'secret.txt'), 'not a page')

const settings = { reviewer: 'Ada', mask: true, theme: 'light', welcomed: true, lesson: [], nameAsked: false } as const
const faults: unknown[] = []
const hearers = new Set<(event: HostEvent) => void>()
const host = {
  settings: async () => settings,
  undo: async () => {
    throw new UserError('not-found', 'The document has been deleted meanwhile.')
  },
  redo: async () => {
    throw new TypeError('a fault of ours')
  },
  importFiles: async ({ files }: Parameters<Host['importFiles']>[0]) => ({ job: String(files[0]?.bytes.length) }),
} as unknown as Host

let serving: Serving
let key: string

beforeAll(async () => {
  const listen = (hear: (event: HostEvent) => void) => {
    hearers.add(hear)
    return () => hearers.delete(hear)
  }
  serving = await serve({
    host,
    subscribe: listen,
    page,
    log: f => faults.push(f),
    limits: { files: 40_000, other: 2000 },
  })
  key = await keyOf(serving)
})
afterAll(() => serving.close())

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** A request as any program can make it, with any headers. */
function ask({ method = 'POST', path = '/call/settings', headers = {}, body = '{}' }: Asked) {
  const { port } = serving
  const own = { host: `127.0.0.1:${port}`, 'content-type': 'application/json', ...signedHeaders(key, method, path) }
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, path, method, headers: { ...own, ...headers } }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', piece => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }))
    })
    outgoing.on('error', reject)
    outgoing.end(method === 'GET' ? undefined : body)
  })
}

describe('a request is turned away', () => {
  test.each<[string, number, Asked]>([
    ['without a signature', 401, { headers: { 'x-evenhand-signature': '' } }],
    ['without a nonce', 401, { headers: { 'x-evenhand-nonce': '' } }],
    ['with a guessed signature', 401, { headers: { 'x-evenhand-signature': 'a'.repeat(64) } }],
    [
      'for events without a signature',
      401,
      { method: 'GET', path: '/events', headers: { 'x-evenhand-signature': '' } },
    ],
    [
      'for a proof without a signature',
      401,
      { method: 'GET', path: '/proof', headers: { 'x-evenhand-signature': '' } },
    ],
    ['to another name that leads here', 421, { headers: { host: 'evenhand.example:80' } }],
    ['for the page under another name', 421, { method: 'GET', path: '/', headers: { host: 'evil.example' } }],
    ['from another site', 403, { headers: { origin: 'https://evil.example' } }],
    ['from a page without an origin', 403, { headers: { origin: 'null' } }],
    ['that the browser calls cross-site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['as a plain form', 415, { headers: { 'content-type': 'text/plain' } }],
    ['that is not JSON', 400, { body: '{"a":' }],
    ['with bytes that are none', 400, { body: '{"a":{"$bytes":"%%%"}}' }],
    ['that is too long', 413, { body: JSON.stringify({ a: 'x'.repeat(3000) }) }],
    ['by GET', 405, { method: 'GET' }],
    ['for a file outside of the page', 404, { method: 'GET', path: '/..%2f..%2fetc/passwd.html' }],
    ['for a file that is no part of a page', 404, { method: 'GET', path: '/secret.txt' }],
  ])('%s', async (_, status, asked) => {
    expect((await ask(asked)).status).toBe(status)
  })
})

test('a body that declares less than it sends is cut off', async () => {
  const { port } = serving
  const signed = Object.entries(signedHeaders(key, 'POST', '/call/settings')).map(header => header.join(': '))
  const text = await new Promise<string>(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      const head = ['POST /call/settings HTTP/1.1', `Host: 127.0.0.1:${port}`, ...signed]
      socket.write([...head, 'content-type: application/json', 'transfer-encoding: chunked', '', ''].join('\r\n'))
      for (let i = 0; i < 5; i++) socket.write(`400\r\n${'x'.repeat(1024)}\r\n`)
    })
    let got = ''
    socket.on('data', piece => {
      got += piece
    })
    socket.on('close', () => resolve(got))
    socket.on('error', () => resolve(got))
  })
  expect(text).toContain('413')
})

test('a link from elsewhere leads to the page alone, which without its key does nothing', async () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const opened = await ask({ method: 'GET', path: '/', headers: link })
  expect([opened.status, opened.text]).toEqual([200, '<!doctype html><title>Evenhand</title>'])
  for (const other of [
    { method: 'GET', path: '/events' },
    { method: 'POST', path: '/' },
    { method: 'GET', path: '/', headers: { 'sec-fetch-dest': 'iframe' } },
    { method: 'POST', path: '/call/settings' },
  ]) {
    expect((await ask({ ...other, headers: { ...link, ...other.headers } })).status).toBe(403)
  }
})

test('the page comes with a policy that lets it load nothing from elsewhere', async () => {
  const { status, headers } = await ask({ method: 'GET', path: '/', headers: { 'x-evenhand-signature': '' } })
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['permissions-policy']).toMatch(/^accelerometer=\(\), .*\bcamera=\(\).*\bmicrophone=\(\)/)
})

describe('a call', () => {
  const over = () => {
    return hostOver(httpTransport({ origin: `http://127.0.0.1:${serving.port}`, key, fetch }))
  }

  test('gives its value, and takes bytes as they are', async () => {
    expect(await over().settings({})).toEqual(settings)
    const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256)
    expect(await over().importFiles({ files: [{ name: 'a.docx', bytes }] })).toEqual({ job: '20000' })
  })

  test('that the host refuses is refused with its sentence', async () => {
    await expect(over().undo({ document: 'd1' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The document has been deleted meanwhile.',
    })
  })

  test('that fails by our fault is logged and told in general', async () => {
    await expect(over().redo({ document: 'd1' })).rejects.toMatchObject({ code: 'fault' })
    expect(faults.at(-1)).toBeInstanceOf(TypeError)
  })

  test('that does not exist, or does not fit, never reaches the host', async () => {
    const answer = JSON.parse((await ask({ path: '/call/constructor' })).text)
    expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    const strange = { document: 'd1', extra: 1 } as never
    await expect(over().undo(strange)).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('to a server that is gone is refused with what to do next', async () => {
    const gone = hostOver(httpTransport({ origin: 'http://127.0.0.1:9', key: 'x', fetch }))
    await expect(gone.settings({})).rejects.toMatchObject({ code: 'cut-off' })
  })
})

test('a page is told to fetch again once it hears events, since some may have been missed, and hears them until it stops', async () => {
  const { port } = serving
  const heard: HostEvent[] = []
  const stop = httpTransport({ origin: `http://127.0.0.1:${port}`, key, fetch }).subscribe(event => heard.push(event))
  await expect.poll(() => hearers.size).toBe(1)
  for (const hear of hearers) hear({ kind: 'settings-changed', settings })
  await expect.poll(() => heard).toEqual([{ kind: 'resync' }, { kind: 'settings-changed', settings }])
  stop()
  await expect.poll(() => hearers.size).toBe(0)
})

test('a port that is taken is refused in a sentence', async () => {
  const again = serve({ host, subscribe: () => () => {}, page, port: serving.port, log: () => {} })
  await expect(again).rejects.toMatchObject({ code: 'bad-argument' })
})
