import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { httpTransport } from '../../../host/bridge/http-transport.ts'
import { type Heard, impostor } from '../../helpers/impostor.ts'
import { loopback } from '../../helpers/loopback.ts'

const settings = async () =>
  ({ reviewer: 'Ada', mask: true, theme: 'light', welcomed: true, lesson: [], nameAsked: false }) as const
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
const another = 'Another program has taken Evenhand’s place at this address. Close this tab and start Evenhand again.'

/** A page's transport to whatever has this port, and what it was stopped with. */
function pageOn(port: number, key: string) {
  const stops: string[] = []
  const transport = httpTransport({
    origin: `http://127.0.0.1:${port}`,
    key,
    fetch,
    stopped: sentence => stops.push(sentence),
  })
  return { ...transport, stops }
}

const file = { files: [{ name: 'secret.docx', bytes: new TextEncoder().encode('SECRET') }] }
const good = '{"ok":true,"value":null}'

/** Programs that pass themselves off as Evenhand, by how they answer. */
const impostors: Readonly<Record<string, (heard: Heard, response: ServerResponse) => unknown>> = {
  'that says yes to everything': (_, response) => response.end(good),
  'that gives a proof made up': (_, response) => response.setHeader('x-evenhand-proof', 'a'.repeat(64)).end(good),
  'that gives the page’s own signature back': ({ headers }, response) =>
    response.setHeader('x-evenhand-proof', headers['x-evenhand-signature'] ?? '').end(good),
  'that gives the nonce back': ({ headers }, response) =>
    response.setHeader('x-evenhand-proof', headers['x-evenhand-nonce'] ?? '').end(good),
  'that finds nothing': (_, response) => response.writeHead(404).end(),
  'that asks for more': (_, response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end(),
}

test.each(Object.entries(impostors))(
  'a program %s in Evenhand’s place gets neither key nor document, and the page stops for good',
  async (_, answer) => {
    const { port, key, close } = await loopback({ settings })
    const page = pageOn(port, key)
    expect(await page.send('settings', {})).toMatchObject({ ok: true })
    await close()
    const { heard } = await impostor(answer, port)
    await pause(600)
    const sent = await Promise.all([page.send('importFiles', file), page.send('listDocuments', {})])
    for (const result of sent) expect(result).toEqual({ ok: false, error: { code: 'cut-off', message: another } })
    expect(heard.map(({ asked }) => asked)).toEqual(['GET /proof'])
    expect(JSON.stringify(heard)).not.toMatch(new RegExp(`SECRET|${btoa('SECRET')}|${key}`))
    page.subscribe(() => expect.unreachable())
    await page.send('importFiles', file)
    await pause(700)
    expect([heard.length, page.stops]).toEqual([1, [another]])
  },
)

test('a page that hears events stops as soon as another program answers in Evenhand’s place', async () => {
  const { port, key, close, hearers } = await loopback({ settings })
  const page = pageOn(port, key)
  const kinds: string[] = []
  page.subscribe(event => kinds.push(event.kind))
  await expect.poll(() => hearers.size).toBe(1)
  await close()
  const { heard } = await impostor((_, response) => response.end('{"kind":"library-changed"}\n'), port)
  await expect.poll(() => page.stops).toEqual([another])
  await pause(1000)
  expect([heard.map(({ asked }) => asked), kinds]).toEqual([['GET /events'], ['resync']])
})

test('a proof of an earlier answer is none: it is for one nonce', async () => {
  const { port, key, close, say, head } = await loopback({ settings })
  const [, old = ''] =
    /x-evenhand-proof: (\w+)/i.exec(await say(head(['connection: close'], 'GET /proof HTTP/1.1'))) ?? []
  expect(old).toHaveLength(64)
  await close()
  await impostor((_, response) => response.setHeader('x-evenhand-proof', old).end(good), port)
  const page = pageOn(port, key)
  expect(await page.send('settings', {})).toMatchObject({ ok: false, error: { message: another } })
})

test('a program that sends the page elsewhere is not followed', async () => {
  const { port, key, close } = await loopback({ settings })
  await close()
  const elsewhere = await impostor((_, response) => response.end(good))
  const location = `http://127.0.0.1:${elsewhere.port}/`
  await impostor((_, response) => response.writeHead(307, { location }).end(), port)
  const page = pageOn(port, key)
  expect(await page.send('importFiles', file)).toMatchObject({ ok: false, error: { code: 'cut-off' } })
  expect(elsewhere.heard).toEqual([])
})

test('Evenhand is asked for its proof only where the last is older than half a second, and once for calls together', async () => {
  const { port, key } = await loopback({ settings })
  const asked: string[] = []
  const counting = (address: string | URL | Request, init?: RequestInit) => {
    asked.push(new URL(String(address)).pathname)
    return fetch(address, init)
  }
  const { send } = httpTransport({ origin: `http://127.0.0.1:${port}`, key, fetch: counting as typeof fetch })
  await Promise.all([send('settings', {}), send('settings', {})])
  await send('settings', {})
  expect(asked).toEqual(['/proof', '/call/settings', '/call/settings', '/call/settings'])
  await pause(600)
  await send('settings', {})
  expect(asked.slice(4)).toEqual(['/proof', '/call/settings'])
})
