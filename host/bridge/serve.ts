import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Host, HostEvent } from './contract.ts'
import { headerOf } from './http-transport/signing.ts'
import { carryOut, events, exchange, page, reject } from './serve/answers.ts'
import { strangerTo } from './serve/guard.ts'
import { isolationHeaders } from './serve/isolation-headers.ts'
import { type Limits, standardLimits } from './serve/limits.ts'
import { listenOnLoopback } from './serve/listen.ts'
import { openPlaces } from './serve/places.ts'
import { proofFor, signedNonce } from './serve/signature.ts'
import { openTickets } from './serve/tickets.ts'

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

/** An address that opens Evenhand once: its fragment, which browsers never send, is a one-time ticket for the key. */
export interface Address {
  /** Under the name of this run. No other program's page was ever there, so nothing of one is in the browser's keeping. */
  readonly url: string
  /** The same by number, for browsers that do not find such names. */
  readonly plain: string
}

/** A running server. */
export interface Serving {
  readonly port: number
  /** An address for one more tab. Of those that nobody opened the oldest become void. */
  readonly newAddress: () => Address
  readonly close: () => Promise<void>
}

const calls = /^\/call\/([A-Za-z]{1,40})$/
/** What a page asks for by GET with its signature, besides calls. */
const signedPaths = new Set(['/events', '/proof', '/ticket'])
const withFiles = new Set(['importFiles', 'readPlan', 'takePlan', 'receiveShared'])

/**
 * Serves the app on this computer's loopback addresses only: its page to anyone on this computer, its calls and events only to
 * requests that are signed with the key of this run, and never to another site. Every answer to those proves that it comes from
 * a holder of the key. Throws UserError if the port is taken.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const key = randomBytes(32).toString('base64url')
  const name = `evenhand-${randomBytes(10).toString('hex')}.localhost`
  const limits = { ...standardLimits, ...options.limits }
  const tickets = openTickets(limits.tickets)
  const places = openPlaces(limits.connections)
  let names: readonly string[] = []
  const patience = {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    // Node's 5 seconds pass while a large file is worked on, and a page that used the connection again would find it closed.
    keepAliveTimeout: limits.idle,
    // How often Node checks for requests that have taken too long.
    connectionsCheckingInterval: limits.head / 2,
  }
  const make = () =>
    createServer(patience, (request, response) => {
      // Once a response is written, the client must read it.
      response.once('prefinish', () => response.setTimeout(limits.answer, () => response.destroy()))
      answer(request, response).catch(fault => {
        options.log(fault)
        response.destroy()
      })
    }).on('connection', places.take)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    places.take(request.socket)
    const stranger = strangerTo(request, names)
    if (stranger) return reject(response, stranger)
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    if (path === '/ticket' && request.method === 'POST') {
      return exchange(request, response, { tickets, key, most: limits.other })
    }
    const call = calls.exec(path)?.[1]
    if (call === undefined && !signedPaths.has(path)) {
      return page(request, response, options.page, path)
    }
    const nonce = signedNonce(request, key)
    if (nonce === undefined) {
      return reject(response, { status: 401, message: 'Open Evenhand by the address that it gave when it started.' })
    }
    if (!places.keep(request.socket)) return undefined
    response.setHeader(headerOf.proof, proofFor(nonce, key))
    if (call !== undefined) {
      if (request.method !== 'POST') return reject(response, { status: 405, message: 'Calls are made by POST.' })
      const most = withFiles.has(call) ? limits.files : limits.other
      return carryOut(request, response, { host: options.host, call, most, log: options.log })
    }
    if (request.method !== 'GET')
      return reject(response, { status: 405, message: 'Events, proofs and tickets are read by GET.' })
    if (path === '/events') return events(response, options.subscribe, limits.unread)
    if (path === '/ticket') return response.writeHead(200, isolationHeaders).end(tickets.issue())
    return response.writeHead(204, isolationHeaders).end()
  }
  const { port, close } = await listenOnLoopback(make, options.port ?? 0)
  names = [`${name}:${port}`, `127.0.0.1:${port}`]
  return {
    port,
    close,
    newAddress() {
      const ticket = tickets.issue()
      return { url: `http://${name}:${port}/#${ticket}`, plain: `http://127.0.0.1:${port}/#${ticket}` }
    },
  }
}
