import type { Transport } from '../../host/bridge/contract.ts'
import { exchangeTicket } from '../../host/bridge/http-transport/exchange-ticket.ts'
import { httpTransport } from '../../host/bridge/http-transport.ts'
import { sharingEvents } from './sharing-events.ts'
import { askForTicket, giveTickets } from './tab-tickets.ts'
import './shell.ts'

/** How a page reaches its host, or why it does not, where that is known. */
export type Reached = { readonly transport: Transport } | { readonly transport?: undefined; readonly why?: string }

/**
 * How this page reaches its host: the desktop app's bridge where there is one, else the loopback server by the key for which the
 * ticket in the address is exchanged, or one that another tab has asked for. The key is kept for this tab and its reloads alone.
 * `stopped` is called if another program is met in the server's place.
 */
export async function chooseTransport(window: Window, stopped: (why: string) => void): Promise<Reached> {
  if (window.evenhand) return { transport: window.evenhand }
  const { location, sessionStorage, history } = window
  const { origin } = location
  const fetch = window.fetch.bind(window)
  const { locks } = window.navigator
  const tickets = new BroadcastChannel('evenhand-tickets')
  const given = /^#([\w-]{20,})$/.exec(location.hash)?.[1]
  if (given !== undefined) history.replaceState(null, '', `${location.pathname}#/library`)
  const ticket = given ?? (sessionStorage.getItem(kept) === null ? await askForTicket(tickets) : undefined)
  let why: string | undefined
  if (ticket !== undefined) {
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
  giveTickets(tickets, locks, transport.newTicket)
  return { transport: sharingEvents(transport, locks, new BroadcastChannel('evenhand')) }
}

const kept = 'evenhand-key'
