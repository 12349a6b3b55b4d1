import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../../../engine/errors.ts'

/** Servers that listen on one port. */
export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Listens on 127.0.0.1, and on the same port of ::1 where this computer has it: browsers try ::1 first for names that end in
 * .localhost, so whoever had that port would be taken for Evenhand. Throws UserError if the wanted port is taken at either.
 */
export async function listenOnLoopback(make: () => Server, wanted: number): Promise<Listening> {
  for (let left = 20; ; left--) {
    const servers: Server[] = []
    const close = async () => {
      await Promise.all(servers.map(closed))
    }
    try {
      const first = make()
      await listening(first, wanted, '127.0.0.1')
      servers.push(first)
      const { port } = first.address() as AddressInfo
      const second = make()
      if (await listening(second, port, '::1').then(() => true, absent)) servers.push(second)
      return { port, close }
    } catch (error) {
      await close()
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (wanted !== 0 || left === 0) {
        throw new UserError('bad-argument', `Port ${wanted} is in use. Leave out the port, or give another one.`)
      }
    }
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** False where this computer has no ::1, so that nobody else has it either. Rethrows everything else. */
function absent(error: NodeJS.ErrnoException): false {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' || error.code === 'EINVAL') return false
  throw error
}
