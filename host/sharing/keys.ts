import { createHash, randomBytes, scryptSync } from 'node:crypto'
import { UserError } from '../../engine/errors.ts'
import type { Header } from './header.ts'

/** The fewest characters of a passphrase. */
export const fewestCharacters = 8

/** A new header, with a salt of its own, so that no two files ever have the same key. */
export function newHeader(passphrase: string | undefined): Header {
  const salt = randomBytes(16).toString('base64')
  return passphrase === undefined
    ? { protection: 'none', salt }
    : { protection: 'passphrase', salt, scrypt: { N: 131_072, r: 8, p: 1 } }
}

/**
 * The key of a file (32 bytes), from its header and the passphrase: by scrypt (RFC 7914), which takes a third of a second and 128 MB for each
 * guess, so that trying many takes long. The passphrase counts the same however a keyboard composes its letters (NFKC). Throws UserError
 * `encrypted` where one is needed and not given.
 */
export function keyOf(header: Header, passphrase: string | undefined): Buffer {
  const salt = Buffer.from(header.salt, 'base64')
  if (header.protection === 'none') return createHash('sha256').update('Evenhand, not encrypted').update(salt).digest()
  if (passphrase === undefined) {
    throw new UserError('encrypted', 'This file is encrypted. Enter the passphrase that its sender gave you.')
  }
  const { N, r, p } = header.scrypt
  return scryptSync(Buffer.from(passphrase.normalize('NFKC')), salt, 32, { N, r, p, maxmem: 256 * N * r })
}
