import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is rejected, as an HTTP status and a sentence. */
export interface Rejection {
  readonly status: number
  readonly message: string
}

/**
 * Rejects requests that do not come from this computer's own page: `Host` must be the loopback address itself, which excludes
 * rebound names, and any origin or site that the browser names must be ours. Returns undefined if the request is allowed.
 */
export function strangerTo(request: IncomingMessage, port: number): Rejection | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { origin } = request.headers
  const [host, ...others] = request.headersDistinct.host ?? []
  // A target that also names a host (`GET http://other/`) is for proxies.
  if (host === undefined || others.length > 0 || !hosts.includes(host) || !isPath(request.url)) {
    return { status: 421, message: 'This is Evenhand on its own computer; it answers to no other name.' }
  }
  if (isFirstVisit(request)) return undefined
  if (origin !== undefined && !hosts.some(name => origin === `http://${name}`)) return foreign
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return foreign
  return undefined
}

/**
 * Whether a person arrives from elsewhere, such as from a link. Only the page is served, which without its token contains and
 * does nothing.
 */
function isFirstVisit({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    url === '/' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  )
}

/** Whether a request carries the token; compared in constant time. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const given = request.headers['x-evenhand-token']
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const foreign = { status: 403, message: 'Another site may not use Evenhand.' } as const

function isPath(target = ''): boolean {
  return /^\/(?![/\\])/.test(target)
}
