/** The headers by which a page and its server prove to each other that they hold the key of this run. */
export const headerOf = {
  /** The request's own random number. */
  nonce: 'x-evenhand-nonce',
  /** The page's signature of the request. */
  signature: 'x-evenhand-signature',
  /** In the answer: the server's signature of the request's nonce. */
  proof: 'x-evenhand-proof',
} as const

/** What a nonce looks like: without separators, so that nothing else of a signed text can pass for a part of it. */
export const nonceForm = /^[0-9a-f]{32}$/

/** The text that a page signs for a request. It begins unlike the server's, so that neither signature can stand for the other. */
export function pageText(nonce: string, method: string, path: string): string {
  return `page ${nonce} ${method} ${path}`
}

/** The text that the server signs to prove itself to a page. */
export function serverText(nonce: string): string {
  return `server ${nonce}`
}
