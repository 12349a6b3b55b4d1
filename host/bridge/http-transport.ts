import type { HostEvent, Result, Transport } from './contract.ts'
import { fromWire, toWire } from './wire-json.ts'

/** Where the loopback server is, and the token that it requires. */
export interface Loopback {
  readonly origin: string
  readonly token: string
  readonly fetch: typeof fetch
}

const again = { first: 300, most: 5000 } as const

/** A transport over the loopback server. Events are read from one long response, which is requested again if it breaks off. */
export function httpTransport({ origin, token, fetch }: Loopback): Transport {
  const headers = { 'content-type': 'application/json', 'x-evenhand-token': token }
  return {
    async send(call, request) {
      try {
        const answer = await fetch(`${origin}/call/${call}`, { method: 'POST', headers, body: toWire(request) })
        if (!answer.ok) return cutOff(answer.status === 413 ? tooLarge : (await answer.text()).trim())
        return fromWire(await answer.text()) as Result<unknown>
      } catch {
        return cutOff(unreachable)
      }
    },
    subscribe(listener) {
      const ended = new AbortController()
      const follow = async () => {
        for (let wait: number = again.first; !ended.signal.aborted; ) {
          try {
            const answer = await fetch(`${origin}/events`, { headers, signal: ended.signal })
            if (answer.ok && answer.body) {
              // What happened since the page first asked, or while the connection was down, was missed.
              listener({ kind: 'resync' })
              wait = again.first
              for await (const line of linesOf(answer.body)) if (line !== '') listener(fromWire(line) as HostEvent)
            }
          } catch {
            if (ended.signal.aborted) return
          }
          await new Promise(resolve => setTimeout(resolve, wait))
          wait = Math.min(wait * 2, again.most)
        }
      }
      follow()
      return () => ended.abort()
    },
  }
}

const unreachable =
  'Evenhand does not answer: it may have been closed. Start it again and use the new address. Everything that was decided is kept.'
const tooLarge = 'The file is too large to hand over in a browser. Use the desktop app, or split the document.'

function cutOff(message: string): Result<unknown> {
  return { ok: false, error: { code: 'cut-off', message: message === '' ? unreachable : message } }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
