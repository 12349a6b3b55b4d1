import type { CallName, Host, HostErrorCode, Transport } from './contract.ts'

/** A call that the host refused. `message` is a sentence for the user. */
export class HostError extends Error {
  readonly code: HostErrorCode
  constructor(code: HostErrorCode, message: string) {
    super(message)
    this.name = 'HostError'
    this.code = code
  }
}

/** The host as the screens use it, over any transport. Calls reject with HostError. */
export function hostOver(transport: Transport): Host {
  const calls = new Proxy({} as Record<CallName, (request: unknown) => Promise<unknown>>, {
    get: (_, call) => {
      // A promise would treat anything with a `then` as another promise.
      if (typeof call !== 'string' || call === 'then') return undefined
      return async (request: unknown) => {
        const result = await transport.send(call, request)
        if (result.ok) return result.value
        throw new HostError(result.error.code, result.error.message)
      }
    },
  })
  return calls as unknown as Host
}
