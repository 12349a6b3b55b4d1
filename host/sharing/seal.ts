import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { UserError } from '../../engine/errors.ts'
import { damagedFile, headerBytes, headerRoom, readHeader } from './header.ts'
import { keyOf, newHeader } from './keys.ts'

/**
 * After the header the content is compressed (gzip, RFC 1952) and cut into pieces of 64 KB. Each is encrypted by itself with AES-256-GCM: a
 * nonce of eleven bytes that count the pieces and one that is 1 for the last, the header as additional data, the tag after the piece. So no
 * piece can be changed, left out, moved or come from another file, and the end cannot be cut off (the STREAM construction: Hoang,
 * Reyhanitabar, Rogaway, Vizár, Online authenticated-encryption and its nonce-reuse misuse-resistance, CRYPTO 2015).
 */
const piece = 65_536
const tag = 16
/** The most bytes that are unpacked: of any file, and for each byte of this one. */
const most = { inAll: 4 * 2 ** 30, perByte: 100, atLeast: 16 * 2 ** 20 } as const

/** Seals a file into another, which must not exist. Without a passphrase it is only protected from damage. */
export async function seal(from: string, to: string, passphrase: string | undefined): Promise<void> {
  const header = newHeader(passphrase)
  const head = headerBytes(header)
  const key = keyOf(header, passphrase)
  const [source, target] = [await open(from), await open(to, 'wx', 0o600)]
  try {
    await target.write(head)
    await pipeline(source.createReadStream({ autoClose: false }), createGzip(), async packed => {
      let [nth, rest] = [0, Buffer.alloc(0)]
      const write = (bytes: Buffer, last: boolean) => target.write(sealed(bytes, { key, head, nth: nth++, last }))
      for await (const bytes of packed as AsyncIterable<Buffer>) {
        rest = Buffer.concat([rest, bytes])
        // The last piece is known only at the end.
        for (; rest.length > piece; rest = rest.subarray(piece)) await write(rest.subarray(0, piece), false)
      }
      await write(rest, true)
    })
    await target.sync()
  } finally {
    await source.close()
    await target.close()
  }
}

/**
 * Opens what `seal` made, into a file which must not exist. Throws UserError `encrypted` where the passphrase is missing or wrong, and
 * `damaged`, `not-readable` or `too-large`; what was written by then is to be removed.
 */
export async function unseal(from: string, to: string, passphrase: string | undefined): Promise<void> {
  const [source, target] = [await open(from), await open(to, 'wx', 0o600)]
  try {
    const start = Buffer.alloc(headerRoom)
    const { bytesRead } = await source.read(start, 0, headerRoom, 0)
    const { header, length } = readHeader(start.subarray(0, bytesRead))
    const head = start.subarray(0, length)
    const { size } = await source.stat()
    const opening = { key: keyOf(header, passphrase), head, from: length, size }
    const room = Math.min(most.inAll, Math.max(most.atLeast, size * most.perByte))
    let written = 0
    await pipeline(opened(source, opening, header.protection), createGunzip(), async unpacked => {
      for await (const bytes of unpacked as AsyncIterable<Buffer>) {
        written += bytes.length
        if (written > room) throw tooLarge()
        await target.write(bytes)
      }
    })
  } catch (error) {
    if (error instanceof UserError || !isOfZlib(error)) throw error
    throw damagedFile(error)
  } finally {
    await source.close()
    await target.close()
  }
}

/** The pieces of a file, one after the other. */
async function* opened(
  source: FileHandle,
  {
    key,
    head,
    from,
    size,
  }: { readonly key: Buffer; readonly head: Buffer; readonly from: number; readonly size: number },
  protection: 'none' | 'passphrase',
): AsyncGenerator<Buffer> {
  const each = piece + tag
  for (let nth = 0, at = from; at < size || nth === 0; nth++, at += each) {
    const bytes = Buffer.alloc(Math.min(each, size - at))
    const { bytesRead } = await source.read(bytes, 0, bytes.length, at)
    const plain = unsealed(bytes.subarray(0, bytesRead), { key, head, nth, last: at + each >= size })
    // A wrong key opens nothing; a right one that opens the first piece and not a later one tells of damage.
    if (!plain) throw nth === 0 && protection === 'passphrase' ? wrongPassphrase() : damagedFile()
    yield plain
  }
}

interface Piece {
  readonly key: Buffer
  readonly head: Buffer
  readonly nth: number
  readonly last: boolean
}

function sealed(bytes: Buffer, { key, head, nth, last }: Piece): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(nth, last), { authTagLength: tag }).setAAD(head)
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

function unsealed(bytes: Buffer, { key, head, nth, last }: Piece): Buffer | undefined {
  if (bytes.length < tag) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(nth, last), { authTagLength: tag }).setAAD(head)
  decipher.setAuthTag(bytes.subarray(bytes.length - tag))
  const plain = decipher.update(bytes.subarray(0, bytes.length - tag))
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

function nonce(nth: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(nth, 5, 6)
  bytes[11] = last ? 1 : 0
  return bytes
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}

function wrongPassphrase(): UserError {
  return new UserError(
    'encrypted',
    'The passphrase does not open this file. Check it with the sender: capital letters and spaces count. If it is right, the file is damaged.',
  )
}

function tooLarge(): UserError {
  return new UserError(
    'too-large',
    'This file unpacks to more than Evenhand takes. Nothing was brought in. Ask for a file with fewer documents.',
  )
}
