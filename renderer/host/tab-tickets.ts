/** What tabs of one browser say to each other about tickets. */
type Said = { readonly ask: string } | { readonly answer: string; readonly ticket: string }

/** For how many milliseconds a tab waits for another's ticket. */
const patience = 1000

/**
 * Gives tickets to tabs of this browser that were opened without a key, such as by a link that is opened in a new tab. Of several tabs
 * that could give one, one does.
 */
export function giveTickets(
  channel: BroadcastChannel,
  locks: LockManager,
  issue: () => Promise<string | undefined>,
): void {
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (!('ask' in data)) return
    locks.request(`evenhand-ticket-${data.ask}`, { ifAvailable: true }, async lock => {
      if (!lock) return
      const ticket = await issue()
      if (ticket !== undefined) channel.postMessage({ answer: data.ask, ticket } satisfies Said)
      // Those that hear the question later must find it answered.
      await new Promise(resolve => setTimeout(resolve, patience))
    })
  })
}

/** A ticket from another tab of this browser; undefined if none has the key. */
export function askForTicket(channel: BroadcastChannel): Promise<string | undefined> {
  const ask = crypto.randomUUID()
  return new Promise(resolve => {
    const hear = ({ data }: MessageEvent<Said>) => {
      if ('answer' in data && data.answer === ask) done(data.ticket)
    }
    const done = (ticket?: string) => {
      channel.removeEventListener('message', hear)
      resolve(ticket)
    }
    channel.addEventListener('message', hear)
    channel.postMessage({ ask } satisfies Said)
    setTimeout(done, patience)
  })
}
