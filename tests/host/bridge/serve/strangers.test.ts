import { describe, expect, test } from 'vitest'
import { loopback, statusOf } from '../../../helpers/loopback.ts'
import { signedHeaders } from '../../../helpers/signed.ts'

const settings = async () =>
  ({ reviewer: 'Ada', mask: true, theme: 'light', welcomed: true, lesson: [], nameAsked: false }) as const
const served = () => loopback({ settings })

/** The page and a call, asked under these Host headers. */
async function under(...hosts: string[]) {
  const { say, port, key, newAddress } = await served()
  const own = new URL(newAddress().url).hostname
  const host = hosts.map(name => `Host: ${name.replaceAll('PORT', String(port)).replaceAll('OWN', own)}`).join('\r\n')
  const signed = Object.entries(signedHeaders(key, 'POST', '/call/settings')).map(header => header.join(': '))
  const page = await say(`GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`)
  const call = await say(
    `POST /call/settings HTTP/1.1\r\n${host}\r\n${signed.join('\r\n')}\r\n` +
      'content-type: application/json\r\ncontent-length: 2\r\nConnection: close\r\n\r\n{}',
  )
  return { statuses: [statusOf(page), statusOf(call)], told: page + call }
}

describe('a name that was made to lead to this computer (DNS rebinding) gets neither page nor calls', () => {
  test.each([
    'evil.example:PORT',
    'evil.example',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'localhost.:PORT',
    '127.0.0.1.:PORT',
    'LOCALHOST:PORT',
    'localhost',
    'localhost:PORT',
    'evenhand.localhost:PORT',
    'evenhand-0123456789abcdef0123.localhost:PORT',
    'OWN',
    'OWN:80',
    'OWN.:PORT',
    'x.OWN:PORT',
    'OWN.evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:0PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '0177.0.0.1:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT@evil.example',
    '127.0.0.1:PORT, evil.example',
    'http://127.0.0.1:PORT',
    '127.0.0.1:PORT/',
    '',
  ])('Host: %s', async host => {
    const { statuses, told } = await under(host)
    for (const status of statuses) expect([400, 421]).toContain(status)
    expect(told).not.toMatch(/<title>|Ada/)
  })

  test('nor do two names at once, whichever comes first', async () => {
    for (const hosts of [
      ['127.0.0.1:PORT', 'evil.example'],
      ['evil.example', '127.0.0.1:PORT'],
    ]) {
      expect((await under(...hosts)).statuses).toEqual([421, 421])
    }
  })

  test('nor does a request without a name, in the HTTP of today or of 1996', async () => {
    const { say } = await served()
    expect(statusOf(await say('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
    expect(statusOf(await say('GET / HTTP/1.0\r\n\r\n'))).toBe(421)
  })

  test.each([
    'http://evil.example/',
    'http://evil.example/call/settings',
    'http://127.0.0.1:PORT/',
    'http://[/',
    '//evil.example/',
    '/\\evil.example/',
    '*',
    'evil.example:80',
  ])('nor does a request to a proxy: %s', async target => {
    const { say, head, faults } = await served()
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const answer = await say(head(['connection: close', 'content-length: 0'], `${method} ${target} HTTP/1.1`))
      expect([400, 421]).toContain(statusOf(answer))
    }
    expect(faults).toEqual([])
  })

  test('its own two names are answered', async () => {
    expect((await under('127.0.0.1:PORT')).statuses).toEqual([200, 200])
    expect((await under('OWN:PORT')).statuses).toEqual([200, 200])
  })
})

describe('another site cannot use the app through the browser of whoever reads it, even if it knew the key', () => {
  test.each([
    ['Origin: https://evil.example'],
    ['Origin: null'],
    ['Origin: http://127.0.0.1'],
    ['Origin: http://127.0.0.1:1'],
    ['Origin: https://127.0.0.1:PORT'],
    ['Origin: http://localhost:PORT.evil.example'],
    ['Origin: http://localhost:PORT'],
    ['Origin: http://evenhand-0123456789abcdef0123.localhost:PORT'],
    ['Origin: http://127.0.0.1:PORT', 'Origin: https://evil.example'],
    ['Origin:'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site'],
    ['Sec-Fetch-Site: Cross-Site'],
    ['Sec-Fetch-Site: none, cross-site'],
    ['Sec-Fetch-Site:'],
    ['Origin: http://127.0.0.1:PORT', 'Sec-Fetch-Site: cross-site'],
  ])('%s %s', async (...headers) => {
    const { say, head } = await served()
    const call = await say(`${head([...headers, 'content-length: 2', 'connection: close'])}{}`)
    expect(statusOf(call)).toBe(403)
    expect(statusOf(await say(head([...headers, 'connection: close'], 'GET /events HTTP/1.1')))).toBe(403)
    expect(call.toLowerCase()).not.toContain('access-control-allow')
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    '',
  ])('a body that any form can send is refused: %s', async type => {
    const { say, head } = await served()
    const asked = head(['content-length: 2', 'connection: close']).replace('application/json', type)
    expect(statusOf(await say(`${asked}{}`))).toBe(415)
  })

  test('asking for leave first (CORS) gives none', async () => {
    const { say, port } = await served()
    const asked = ['OPTIONS /call/settings HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Origin: https://evil.example']
    const more = ['Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: x-evenhand-signature']
    const answer = await say([...asked, ...more, 'connection: close', '', ''].join('\r\n'))
    expect(statusOf(answer)).toBe(403)
    expect(answer.toLowerCase()).not.toContain('access-control-allow')
  })
})

describe('the key', () => {
  test('is 256 bits that differ each time, and stands in no answer', async () => {
    const one = await served()
    const two = await served()
    expect(Buffer.from(one.key, 'base64url')).toHaveLength(32)
    expect(one.key).not.toBe(two.key)
    const answers = await Promise.all([
      one.say(one.head(['connection: close'], 'GET / HTTP/1.1')),
      one.say(one.head(['connection: close'], 'GET /proof HTTP/1.1')),
      one.say(`${one.head(['content-length: 2', 'connection: close'])}{}`),
    ])
    expect(answers.map(statusOf)).toEqual([200, 204, 200])
    expect(answers.join('')).not.toContain(one.key)
  })

  test('is not found by guessing: thousands of guesses are refused alike, and the page goes on working', async () => {
    const { say, head, key, faults } = await served()
    const guess = (n: number, right: string) =>
      [right.slice(0, -1), right.toUpperCase(), `${right} x`, `${right},${right}`, key, 'é'.repeat(64)][n % 6]
    const asked = (n: number) =>
      `${head(['content-length: 2']).replace(/(?<=signature: )\w+/, right => guess(n, right) ?? '')}{}`
    const all: number[] = []
    for (let n = 0; n < 3000; n += 30) {
      const guesses = Array.from({ length: 30 }, (_, i) => say(asked(n + i)))
      all.push(...(await Promise.all(guesses)).map(statusOf))
    }
    expect(all).toHaveLength(3000)
    expect(new Set(all)).toEqual(new Set([401]))
    expect(statusOf(await say(`${head(['content-length: 2', 'connection: close'])}{}`))).toBe(200)
    expect(faults).toEqual([])
  })
})

describe('methods that no page needs are refused', () => {
  test.each([
    ['OPTIONS', '/', 405],
    ['TRACE', '/', 405],
    ['PUT', '/index.html', 405],
    ['DELETE', '/', 405],
    ['POST', '/', 405],
    ['HEAD', '/call/settings', 405],
    ['TRACE', '/call/settings', 405],
    ['OPTIONS', '/call/settings', 405],
    ['HEAD', '/events', 405],
    ['POST', '/events', 405],
    ['CONNECT', '127.0.0.1:80', 0],
    ['BREW', '/', 400],
  ])('%s %s', async (method, target, status) => {
    const { say, head, hearers } = await served()
    const answer = await say(head(['connection: close', 'content-length: 0'], `${method} ${target} HTTP/1.1`))
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toMatch(/x-evenhand-signature/i)
    expect(hearers.size).toBe(0)
  })

  test('HEAD gives what GET would, without the page', async () => {
    const { say, head } = await served()
    const answer = await say(head(['connection: close'], 'HEAD / HTTP/1.1'))
    expect(answer).toMatch(/^HTTP\/1\.1 200[\s\S]*content-security-policy[\s\S]*\r\n\r\n$/)
  })

  test('no WebSocket is opened', async () => {
    const { say, head } = await served()
    const upgrade = [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: eA==',
    ]
    expect(await say(head(upgrade, 'GET /events HTTP/1.1'))).not.toContain('101')
  })
})

describe('the page’s folder is all that can be read', () => {
  test.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/%252e%252e%252fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '/%2e%2e%5csecret.html',
    '/..%c0%afsecret.html',
    '/..%00/secret.html',
    '/..%2fsecret.html%00.html',
    '/x/..%2f..%2fsecret.html',
    '/%2f..%2fsecret.html',
    '/C:%5csecret.html',
    '/page/..%2f..%2fsecret.html',
    '/%ff%fe',
    '/%',
  ])('%s', async path => {
    const { say, head, faults } = await served()
    const answer = await say(head(['connection: close'], `GET ${path} HTTP/1.1`))
    expect([400, 404]).toContain(statusOf(answer))
    expect(answer).not.toContain('SECRET')
    expect(faults).toEqual([])
  })
})
