import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Host, HostEvent } from '../contract.ts'
import { dispatch } from '../dispatch.ts'
import { fromWire, toWire } from '../wire-json.ts'
import { readBody, TooLarge } from './body.ts'
import type { Rejection } from './guard.ts'
import { isolationHeaders } from './isolation-headers.ts'
import { browserPolicy, pageFile } from './page.ts'
import type { Tickets } from './tickets.ts'

const json = { ...isolationHeaders, 'content-type': 'application/json; charset=utf-8' } as const

/** Refuses a request with a sentence, and closes its connection. */
export function reject(response: ServerResponse, { status, message }: Rejection): void {
  response.writeHead(status, { ...isolationHeaders, 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(`${message}\n`)
}

/** Answers a call with what the host answers. */
export async function carryOut(
  request: IncomingMessage,
  response: ServerResponse,
  {
    host,
    call,
    most,
    log,
  }: {
    readonly host: Host
    readonly call: string
    /** The most bytes that the request may have. */
    readonly most: number
    readonly log: (fault: unknown) => void
  },
): Promise<void> {
  const body = await bodyOf(request, response, most)
  if (body === undefined) return
  const result = await dispatch(host, call, body.value, log)
  response.writeHead(200, json)
  response.end(toWire(result))
}

/** Exchanges the one-time ticket of an address for the key. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  { tickets, key, most }: { readonly tickets: Tickets; readonly key: string; readonly most: number },
): Promise<void> {
  const body = await bodyOf(request, response, most)
  if (body === undefined) return
  const { ticket } = Object(body.value) as { readonly ticket?: unknown }
  if (typeof ticket !== 'string' || !tickets.use(ticket)) {
    return reject(response, {
      status: 410,
      message:
        'This address has been used, and each works once. Press Enter in the terminal of Evenhand for a new one.',
    })
  }
  response.writeHead(200, json)
  response.end(toWire({ key }))
}

/** Writes the host's events for as long as the page reads them. */
export function events(
  response: ServerResponse,
  listen: (listener: (event: HostEvent) => void) => () => void,
  unread: number,
): void {
  response.writeHead(200, { ...isolationHeaders, 'content-type': 'application/x-ndjson; charset=utf-8' })
  response.write('\n')
  const end = listen(event => {
    response.write(`${toWire(event)}\n`)
    // Drop a page that does not read its events: when it reconnects, it reads everything again.
    if (response.writableLength > unread) response.destroy()
  })
  response.once('close', end)
}

/** Answers with a file of the page. */
export async function page(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return reject(response, { status: 405, message: 'Pages are read by GET.' })
  }
  const file = await pageFile(folder, path)
  if (!file) return reject(response, { status: 404, message: 'There is no such page in Evenhand.' })
  response.writeHead(200, { ...isolationHeaders, 'content-type': file.type, 'content-security-policy': browserPolicy })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

/** The body as a value; undefined if it was refused, which has then been answered. */
async function bodyOf(request: IncomingMessage, response: ServerResponse, most: number) {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return reject(response, { status: 415, message: 'Calls are made in JSON.' })
  }
  try {
    return { value: fromWire(await readBody(request, most)) }
  } catch (error) {
    if (error instanceof TooLarge) {
      return reject(response, { status: 413, message: 'That is more than can be taken at once.' })
    }
    return reject(response, { status: 400, message: 'The request was not JSON.' })
  }
}
