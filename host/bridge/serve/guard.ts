import type { IncomingMessage } from 'node:http'

/** Why a request is rejected, as an HTTP status and a sentence. */
export interface Rejection {
  readonly status: number
  readonly message: string
}

/**
 * Rejects requests that do not come from this computer's own page: `Host` must be one of our names itself, which excludes rebound
 * names, and any origin or site that the browser names must be that same one. Returns undefined if the request is allowed.
 */
export function strangerTo(request: IncomingMessage, names: readonly string[]): Rejection | undefined {
  const { origin } = request.headers
  const [host, ...others] = request.headersDistinct.host ?? []
  // A target that also names a host (`GET http://other/`) is for proxies.
  if (host === undefined || others.length > 0 || !names.includes(host) || !isPath(request.url)) {
    return { status: 421, message: 'This is Evenhand on its own computer; it answers to no other name.' }
  }
  if (isFirstVisit(request)) return undefined
  if (origin !== undefined && origin !== `http://${host}`) return foreign
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return foreign
  return undefined
}

/**
 * Whether a person arrives from elsewhere, such as from a link. Only the page is served, which without the key contains and
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

const foreign = { status: 403, message: 'Another site may not use Evenhand.' } as const

function isPath(target = ''): boolean {
  return /^\/(?![/\\])/.test(target)
}
