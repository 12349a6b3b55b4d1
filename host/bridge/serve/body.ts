import type { IncomingMessage } from 'node:http'
import { StringDecoder } from 'node:string_decoder'

/** A request's body was longer than allowed. */
export class TooLarge extends Error {}

/** The body as text, up to `most` bytes. Throws TooLarge as soon as there are more, whatever length was declared. */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new TooLarge()
  // Decoded in pieces, so that the bytes of a large file are never held in memory as well as their text.
  const decoder = new StringDecoder('utf8')
  let text = ''
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > most) throw new TooLarge()
    text += decoder.write(piece)
  }
  return text + decoder.end()
}
