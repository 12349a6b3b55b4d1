import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()

/** The SHA-256 hash of a text's UTF-8 bytes (FIPS 180-4), as 64 hexadecimal digits. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)))
}
