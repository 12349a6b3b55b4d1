import { headerOf, pageText, serverText } from './signing.ts'

/** A request's headers, and whether an answer to it came from a holder of the key. */
export interface Signed {
  readonly headers: Readonly<Record<string, string>>
  readonly isProvenBy: (answer: Response) => boolean
}

/** Signs a page's requests with the key, which is itself never sent. HMAC-SHA256 by Web Crypto, in hexadecimal digits. */
export function pageSigner(key: string): (method: string, path: string) => Promise<Signed> {
  const bytes = new TextEncoder().encode(key)
  const imported = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const sign = async (text: string) =>
    hex(new Uint8Array(await crypto.subtle.sign('HMAC', await imported, new TextEncoder().encode(text))))
  return async (method, path) => {
    const nonce = hex(crypto.getRandomValues(new Uint8Array(16)))
    const [signature, proof] = await Promise.all([sign(pageText(nonce, method, path)), sign(serverText(nonce))])
    return {
      headers: { [headerOf.nonce]: nonce, [headerOf.signature]: signature },
      isProvenBy: answer => answer.headers.get(headerOf.proof) === proof,
    }
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
