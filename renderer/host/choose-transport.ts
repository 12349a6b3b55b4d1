import type { Transport } from '../../host/bridge/contract.ts'
import { httpTransport } from '../../host/bridge/http-transport.ts'
import { sharingEvents } from './sharing-events.ts'
import './shell.ts'

/**
 * How this page reaches its host: the desktop app's bridge where there is one, else the loopback server by the token in the
 * address, which is kept for a reload and taken out of sight. Undefined where there is neither.
 */
export function chooseTransport(window: Window): Transport | undefined {
  if (window.evenhand) return window.evenhand
  const { location, sessionStorage, history } = window
  const given = location.hash.slice(1)
  if (/^[\w-]{20,}$/.test(given)) {
    sessionStorage.setItem(kept, given)
    history.replaceState(null, '', `${location.pathname}#/library`)
  }
  const token = sessionStorage.getItem(kept)
  if (token === null) return undefined
  const transport = httpTransport({ token, origin: location.origin, fetch: window.fetch.bind(window) })
  return sharingEvents(transport, window.navigator.locks, new BroadcastChannel('evenhand'))
}

const kept = 'evenhand-token'
