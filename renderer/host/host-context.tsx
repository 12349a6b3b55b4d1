import { createContext, type ReactNode, useContext, useEffect, useEffectEvent } from 'react'
import type { Host, HostEvent, Transport } from '../../host/bridge/contract.ts'

interface Connection {
  readonly host: Host
  readonly transport: Transport
}

const ConnectionContext = createContext<Connection | undefined>(undefined)

/** Provides the host to everything inside it. */
export function HostProvider({ host, transport, children }: Connection & { readonly children: ReactNode }) {
  return <ConnectionContext value={{ host, transport }}>{children}</ConnectionContext>
}

/** The host: every call of the contract. */
export function useHost(): Host {
  return useConnection().host
}

/** Calls back on each of the host's events while the component is mounted. */
export function useHostEvents(listener: (event: HostEvent) => void): void {
  const { transport } = useConnection()
  const latest = useEffectEvent(listener)
  useEffect(() => transport.subscribe(event => latest(event)), [transport])
}

function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('used outside of HostProvider')
  return connection
}
