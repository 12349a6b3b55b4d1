import { createHmac, randomBytes } from 'node:crypto'
import { exchangeTicket } from '../../host/bridge/http-transport/exchange-ticket.ts'
import type { Serving } from '../../host/bridge/serve.ts'

/** The key of a server's run, as a page gets it: for the ticket of an address. */
export async function keyOf({ port, newAddress }: Serving): Promise<string> {
  const { key = '' } = await exchangeTicket(`http://127.0.0.1:${port}`, ticketIn(newAddress().url), fetch)
  return key
}

/** The ticket in an address. */
export function ticketIn(url: string): string {
  return new URL(url).hash.slice(1)
}

/** The headers of a request that is signed with this key, as docs/architecture.md describes them. */
export function signedHeaders(key: string, method: string, path: string) {
  const nonce = randomBytes(16).toString('hex')
  return {
    'x-evenhand-nonce': nonce,
    'x-evenhand-signature': createHmac('sha256', key).update(`page ${nonce} ${method} ${path}`).digest('hex'),
  }
}
