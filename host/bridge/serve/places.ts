import type { Socket } from 'node:net'

/** Who may be connected: pages with the key have places of their own, which nobody else can fill. */
export interface Places {
  /** A new connection, or a request on it without the key. */
  readonly take: (socket: Socket) => void
  /** A request with the key. False, and the connection closed, if as many others have shown it already. */
  readonly keep: (socket: Socket) => boolean
}

/**
 * So many places for connections that have shown the key, and as many for others. A further one of the others has its place too,
 * and the one of them that has been silent for longest is closed: so a page can always connect and then show the key.
 */
export function openPlaces(each: number): Places {
  const kept = new Set<Socket>()
  const others = new Set<Socket>()
  return {
    take(socket) {
      if (kept.has(socket) || socket.destroyed) return
      if (!others.delete(socket)) {
        socket.once('close', () => {
          kept.delete(socket)
          others.delete(socket)
        })
      }
      others.add(socket)
      const [silent] = others
      if (others.size > each) silent?.destroy()
    },
    keep(socket) {
      if (kept.has(socket)) return true
      if (kept.size >= each) {
        socket.destroy()
        return false
      }
      others.delete(socket)
      kept.add(socket)
      return true
    },
  }
}
