import type { DatabaseSync } from 'node:sqlite'
import type { CallName, Host } from '../bridge/contract.ts'
import { workspaceFault } from './faults.ts'

/** The same host, whose calls explain in a sentence what is wrong with the workspace when it makes them fail. */
export function sayingFaults(host: Host, db: DatabaseSync): Host {
  const calls = Object.entries(host) as [CallName, (request: unknown) => Promise<unknown>][]
  const saying = calls.map(([name, call]) => [
    name,
    async (request: unknown) => {
      try {
        return await call(request)
      } catch (error) {
        throw workspaceFault(error, db.isOpen ? db.location() : null) ?? error
      }
    },
  ])
  return Object.fromEntries(saying) as Host
}
