import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../../engine/errors.ts'
import type { Host, HostEvent } from './contract.ts'
import { dispatch } from './dispatch.ts'
import { readBody, TooLarge } from './serve/body.ts'
import { hasToken, type Rejection, strangerTo } from './serve/guard.ts'
import { isolationHeaders } from './serve/isolation-headers.ts'
import { type Limits, standardLimits } from './serve/limits.ts'
import { pageFile, policy } from './serve/page.ts'
import { fromWire, toWire } from './wire-json.ts'

export interface ServeOptions {
  readonly host: Host
  /** Subscribes to the host's events; returns the function that unsubscribes. */
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void
  /** The folder with the built renderer. */
  readonly page: string
  /** 0 or absent: any free port. */
  readonly port?: number
  readonly log: (fault: unknown) => void
  /** Limits that replace the product's. */
  readonly limits?: Partial<Limits>
}

/** A running server. `url` has the token in its fragment, which browsers never send. */
export interface Serving {
  readonly url: string
  readonly port: number
  readonly token: string
  readonly close: () => Promise<void>
}

const calls = /^\/call\/([A-Za-z]{1,40})$/
const withFiles = new Set(['importFiles'])

/**
 * Serves the app on 127.0.0.1 only: its page to anyone on this computer, its calls and events only with the token and never to
 * another site. Throws UserError if the port is taken.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const token = randomBytes(32).toString('base64url')
  const limits = { ...standardLimits, ...options.limits }
  let port = 0
  const patience = {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    // How often Node checks for requests that have taken too long.
    connectionsCheckingInterval: limits.head / 2,
  }
  const server = createServer(patience, (request, response) => {
    // Once a response is written, the client must read it.
    response.once('prefinish', () => response.setTimeout(limits.answer, () => response.destroy()))
    answer(request, response).catch(fault => {
      options.log(fault)
      response.destroy()
    })
  })
  server.maxConnections = limits.connections
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const stranger = strangerTo(request, port)
    if (stranger) return reject(response, stranger)
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const call = calls.exec(path)?.[1]
    if (call === undefined && path !== '/events') return page(request, response, options.page, path)
    if (!hasToken(request, token)) {
      return reject(response, { status: 401, message: 'Open Evenhand by the address that it gave when it started.' })
    }
    if (call === undefined) {
      if (request.method === 'GET') return events(response, options.subscribe, limits.unread)
      return reject(response, { status: 405, message: 'Events are read by GET.' })
    }
    if (request.method !== 'POST') return reject(response, { status: 405, message: 'Calls are made by POST.' })
    return carryOut(request, response, call, options, withFiles.has(call) ? limits.files : limits.other)
  }
  await new Promise<void>((resolve, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new UserError('bad-argument', `Port ${options.port} is in use. Leave out the port, or give another one.`)
          : error,
      )
    })
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${port}/#${token}`,
    port,
    token,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function carryOut(
  request: IncomingMessage,
  response: ServerResponse,
  call: string,
  options: ServeOptions,
  most: number,
) {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return reject(response, { status: 415, message: 'Calls are made in JSON.' })
  }
  let body: unknown
  try {
    body = fromWire(await readBody(request, most))
  } catch (error) {
    if (error instanceof TooLarge)
      return reject(response, { status: 413, message: 'That is more than can be taken at once.' })
    return reject(response, { status: 400, message: 'The request was not JSON.' })
  }
  const result = await dispatch(options.host, call, body, options.log)
  response.writeHead(200, { ...isolationHeaders, 'content-type': 'application/json; charset=utf-8' })
  response.end(toWire(result))
}

function events(response: ServerResponse, listen: ServeOptions['subscribe'], unread: number) {
  response.writeHead(200, { ...isolationHeaders, 'content-type': 'application/x-ndjson; charset=utf-8' })
  response.write('\n')
  const end = listen(event => {
    response.write(`${toWire(event)}\n`)
    // Drop a page that does not read its events: when it reconnects, it reads everything again.
    if (response.writableLength > unread) response.destroy()
  })
  response.once('close', end)
}

async function page(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return reject(response, { status: 405, message: 'Pages are read by GET.' })
  }
  const file = await pageFile(folder, path)
  if (!file) return reject(response, { status: 404, message: 'There is no such page in Evenhand.' })
  response.writeHead(200, { ...isolationHeaders, 'content-type': file.type, 'content-security-policy': policy })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

function reject(response: ServerResponse, { status, message }: Rejection) {
  response.writeHead(status, { ...isolationHeaders, 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(`${message}\n`)
}
