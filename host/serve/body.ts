import type { IncomingMessage } from 'node:http'

/** A request's body was longer than it may be. */
export class TooLarge extends Error {}

/** The body as text, up to `most` bytes. Throws TooLarge as soon as there are more, whatever length was declared. */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new TooLarge()
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > most) throw new TooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
