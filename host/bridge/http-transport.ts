import type { HostEvent, Result, Transport } from './contract.ts'
import { pageSigner } from './http-transport/page-signer.ts'
import { fromWire, toWire } from './wire-json.ts'

/** Where the loopback server is, and the key of its run. */
export interface Loopback {
  readonly origin: string
  readonly key: string
  readonly fetch: typeof fetch
  /** Called once if something answers that does not hold the key; from then on nothing is sent. */
  readonly stopped?: (sentence: string) => void
}

/** A transport over the loopback server, which also gives the ticket for one more tab; undefined if the server does not answer. */
export interface LoopbackTransport extends Transport {
  readonly newTicket: () => Promise<string | undefined>
}

const again = { first: 300, most: 5000 } as const
/** For how many milliseconds a proof counts. Before a call that comes later, the server has to prove itself again. */
const proofCounts = 500

/**
 * A transport over the loopback server. Every request is signed with the key and every answer must prove that its sender holds
 * it: another program may have taken the port after Evenhand ended, and must get no document. Events are read from one long
 * response, which is requested again if it breaks off.
 */
export function httpTransport({ origin, key, fetch, stopped = () => {} }: Loopback): LoopbackTransport {
  const sign = pageSigner(key)
  const impostorMet = new AbortController()
  const { signal } = impostorMet
  let provenAt = Number.NEGATIVE_INFINITY
  const ask = async (method: string, path: string, init: RequestInit = {}) => {
    const { headers, isProvenBy } = await sign(method, path)
    signal.throwIfAborted()
    const began = performance.now()
    const answer = await fetch(origin + path, {
      signal,
      ...init,
      method,
      headers: { ...json, ...headers },
      redirect: 'error',
    })
    // Node answers so by itself, unsigned, where a request came too slowly.
    if (answer.status === 408) throw new Error('the request came too slowly')
    if (!isProvenBy(answer) && !signal.aborted) {
      impostorMet.abort()
      stopped(impostor)
    }
    signal.throwIfAborted()
    provenAt = began
    return answer
  }
  let proving: Promise<unknown> | undefined
  const proven = () => {
    if (performance.now() - provenAt <= proofCounts) return undefined
    proving ??= ask('GET', '/proof').finally(() => {
      proving = undefined
    })
    return proving
  }
  return {
    async send(call, request) {
      try {
        await proven()
        const answer = await ask('POST', `/call/${call}`, { body: toWire(request) })
        if (!answer.ok) return cutOff(answer.status === 413 ? tooLarge : (await answer.text()).trim())
        return fromWire(await answer.text()) as Result<unknown>
      } catch {
        return cutOff(signal.aborted ? impostor : unreachable)
      }
    },
    async newTicket() {
      try {
        const answer = await ask('GET', '/ticket')
        return answer.ok ? await answer.text() : undefined
      } catch {
        return undefined
      }
    },
    subscribe(listener) {
      const ended = new AbortController()
      const either = AbortSignal.any([ended.signal, signal])
      const follow = async () => {
        for (let wait: number = again.first; !either.aborted; ) {
          try {
            const answer = await ask('GET', '/events', { signal: either })
            if (answer.ok && answer.body) {
              // What happened since the page first asked, or while the connection was down, was missed.
              listener({ kind: 'resync' })
              wait = again.first
              for await (const line of linesOf(answer.body)) if (line !== '') listener(fromWire(line) as HostEvent)
            }
          } catch {
            if (either.aborted) return
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

const json = { 'content-type': 'application/json' } as const
const impostor = 'Another program has taken Evenhand’s place at this address. Close this tab and start Evenhand again.'
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
