import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { headerOf, nonceForm, pageText, serverText } from '../http-transport/signing.ts'

/** The nonce of a request that was signed with the key, compared in constant time; undefined if it was not. */
export function signedNonce(request: IncomingMessage, key: string): string | undefined {
  const nonce = request.headers[headerOf.nonce]
  const given = request.headers[headerOf.signature]
  if (typeof nonce !== 'string' || typeof given !== 'string' || !nonceForm.test(nonce)) return undefined
  const wanted = hmac(key, pageText(nonce, request.method ?? '', request.url ?? ''))
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b) ? nonce : undefined
}

/** By what the server proves to the page that asked with this nonce that it holds the key. */
export function proofFor(nonce: string, key: string): string {
  return hmac(key, serverText(nonce))
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
