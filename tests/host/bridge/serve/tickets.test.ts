import { connect, createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { exchangeTicket } from '../../../../host/bridge/http-transport/exchange-ticket.ts'
import { httpTransport } from '../../../../host/bridge/http-transport.ts'
import { serve } from '../../../../host/bridge/serve.ts'
import { impostor } from '../../../helpers/impostor.ts'
import { heard, loopback, statusOf } from '../../../helpers/loopback.ts'
import { ticketIn } from '../../../helpers/signed.ts'

describe('an address', () => {
  const opened = async (limits = {}) => {
    const { port, key, newAddress, say } = await loopback({}, limits)
    const exchanged = (url: string) => exchangeTicket(`http://127.0.0.1:${port}`, ticketIn(url), fetch)
    return { port, key, newAddress, say, exchanged }
  }
  const used = { refusal: expect.stringMatching(/^This address has been used, and each works once\. Press Enter/) }

  test('gives the key once, whichever of its two forms is opened', async () => {
    const { key, newAddress, exchanged } = await opened()
    const { url, plain } = newAddress()
    expect(await exchanged(url)).toEqual({ key })
    expect(await exchanged(url)).toEqual(used)
    expect(await exchanged(plain)).toEqual(used)
    expect(await exchanged(newAddress().plain)).toEqual({ key })
  })

  test('is void once so many newer ones wait to be opened', async () => {
    const { key, newAddress, exchanged } = await opened({ tickets: 3 })
    const urls = Array.from({ length: 5 }, () => newAddress().url)
    expect(await Promise.all(urls.map(exchanged))).toEqual([used, used, { key }, { key }, { key }])
  })

  test('has a name that no other run has', async () => {
    const [one, two] = [await opened(), await opened()]
    expect(new URL(one.newAddress().url).hostname).not.toBe(new URL(two.newAddress().url).hostname)
  })

  test.each<[string, number, readonly string[], string]>([
    ['from another site', 403, ['Origin: https://evil.example', 'content-type: application/json'], 'TICKET'],
    [
      'from another name of this computer',
      403,
      ['Origin: http://localhost:PORT', 'content-type: application/json'],
      'TICKET',
    ],
    ['as a plain form', 415, ['content-type: text/plain'], 'TICKET'],
    ['that is no text', 410, ['content-type: application/json'], '{"ticket":["TICKET"]}'],
    [
      'that nobody gave',
      410,
      ['content-type: application/json'],
      '{"ticket":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}',
    ],
    ['that is nothing', 410, ['content-type: application/json'], 'null'],
  ])('%s is refused, and can be used afterwards', async (_, status, headers, body) => {
    const { port, key, newAddress, say, exchanged } = await opened()
    const { url } = newAddress()
    const whole = (body === 'TICKET' ? '{"ticket":"TICKET"}' : body).replace('TICKET', ticketIn(url))
    const head = ['POST /ticket HTTP/1.1', 'Host: 127.0.0.1:PORT', ...headers, `content-length: ${whole.length}`]
    const answer = await say([...head, 'connection: close', '', whole].join('\r\n').replaceAll('PORT', String(port)))
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toContain(key)
    expect(await exchanged(url)).toEqual({ key })
  })
})

describe('the port at ::1, which browsers try first for such names', () => {
  const listen = (port: number) =>
    new Promise<string>(resolve => {
      const server = createServer()
      server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
      server.listen(port, '::1', () => server.close(() => resolve('')))
    })

  test('cannot be had by another program while Evenhand runs', async ({ skip }) => {
    if ((await listen(0)) !== '') skip('this computer has no ::1')
    const { port, close } = await loopback()
    expect(await listen(port)).toBe('EADDRINUSE')
    await close()
    expect(await listen(port)).toBe('')
  })

  test('answers as strictly as 127.0.0.1: its own page to its own name, and nothing to a stranger', async ({
    skip,
  }) => {
    if ((await listen(0)) !== '') skip('this computer has no ::1')
    const settings = async () =>
      ({ reviewer: 'Ada', mask: true, theme: 'light', welcomed: true, lesson: [], nameAsked: false }) as const
    const { port, newAddress, head } = await loopback({ settings })
    const own = new URL(newAddress().url).host
    const asked = async (request: string) => {
      const socket = connect(port, '::1')
      socket.write(request)
      return heard(socket, 500)
    }
    const page = (host: string, ...more: string[]) =>
      asked([`GET / HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...more, '', ''].join('\r\n'))
    expect(statusOf(await page(own))).toBe(200)
    for (const host of [`[::1]:${port}`, `localhost:${port}`, 'evil.example']) {
      const answer = await page(host)
      expect(statusOf(answer)).toBe(421)
      expect(answer).not.toContain('<title>')
    }
    expect(statusOf(await page(own, 'Origin: https://evil.example'))).toBe(403)
    const call = (request: string) => asked(`${request}{}`)
    const length = ['content-length: 2', 'connection: close']
    expect(await call(head(length))).toContain('Ada')
    expect(statusOf(await call(head(length).replace(/signature: \w+/, 'signature: ')))).toBe(401)
    expect(statusOf(await call(head([...length, 'Origin: https://evil.example'])))).toBe(403)
  })

  test('is refused in a sentence where another program has it', async ({ skip }) => {
    if ((await listen(0)) !== '') skip('this computer has no ::1')
    const server = createServer()
    const port = await new Promise<number>(resolve =>
      server.listen(0, '::1', () => resolve((server.address() as { port: number }).port)),
    )
    const options = { host: {} as never, subscribe: () => () => {}, page: '/nowhere', log: () => {} }
    await expect(serve({ ...options, port })).rejects.toMatchObject({ code: 'bad-argument' })
    await new Promise(resolve => server.close(resolve))
    const { port: free, close } = await impostor(() => {}, port)
    expect(free).toBe(port)
    await close()
  })
})

describe('a ticket for one more tab', () => {
  test('is given to a page that signs, and to nobody else', async () => {
    const { port, key, say, head } = await loopback()
    const { newTicket } = httpTransport({ origin: `http://127.0.0.1:${port}`, key, fetch })
    const ticket = (await newTicket()) ?? ''
    expect(await exchangeTicket(`http://127.0.0.1:${port}`, ticket, fetch)).toEqual({ key })
    const unsigned = head(['connection: close'], 'GET /ticket HTTP/1.1').replace(/signature: \w+/, 'signature: ')
    expect(statusOf(await say(unsigned))).toBe(401)
  })
})
