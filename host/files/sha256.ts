import { createHash } from 'node:crypto'

/** The SHA-256 hash of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256Of(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
