import type { Transport } from '../../host/bridge/contract.ts'
import { exchangeTicket } from '../../host/bridge/http-transport/exchange-ticket.ts'
import { httpTransport } from '../../host/bridge/http-transport.ts'
import { sharingEvents } from './sharing-events.ts'
import './shell.ts'

/** How a page reaches its host, or why it does not, where that is known. */
export type Reached = { readonly transport: Transport } | { readonly transport?: undefined; readonly why?: string }

/**
 * How this page reaches its host: the desktop app's bridge where there is one, else the loopback server by the key for which the
 * ticket in the address is exchanged. The key is kept for this tab and its reloads alone. `stopped` is called if another
 * program is met in the server's place.
 */
export async function chooseTransport(window: Window, stopped: (why: string) => void): Promise<Reached> {
  if (window.evenhand) return { transport: window.evenhand }
  const { location, sessionStorage, history } = window
  const { origin } = location
  const fetch = window.fetch.bind(window)
  const ticket = location.hash.slice(1)
  let why: string | undefined
  if (/^[\w-]{20,}$/.test(ticket)) {
    history.replaceState(null, '', `${location.pathname}#/library`)
    const exchanged = await exchangeTicket(origin, ticket, fetch)
    if (exchanged.key === undefined) why = exchanged.refusal
    else sessionStorage.setItem(kept, exchanged.key)
  }
  const key = sessionStorage.getItem(kept)
  if (key === null) return why === undefined ? {} : { why }
  const transport = httpTransport({
    key,
    origin,
    fetch,
    stopped(sentence) {
      sessionStorage.removeItem(kept)
      stopped(sentence)
    },
  })
  return { transport: sharingEvents(transport, window.navigator.locks, new BroadcastChannel('evenhand')) }
}

const kept = 'evenhand-key'
