import { createHash, randomBytes } from 'node:crypto'

/** One-time tickets for addresses: a browser keeps addresses in its history, and a ticket that was used opens nothing. */
export interface Tickets {
  readonly issue: () => string
  /** Whether this is an unused ticket. It is used from now on. */
  readonly use: (ticket: string) => boolean
}

/** Issues tickets, of which at most so many are unused: each further one makes the oldest void. */
export function openTickets(most: number): Tickets {
  // By their hashes, so that how long a comparison takes tells nothing about a ticket.
  const unused = new Set<string>()
  return {
    issue() {
      const ticket = randomBytes(32).toString('base64url')
      unused.add(hash(ticket))
      const [oldest] = unused
      if (unused.size > most && oldest !== undefined) unused.delete(oldest)
      return ticket
    },
    use: ticket => unused.delete(hash(ticket)),
  }
}

function hash(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64')
}
