import { z } from 'zod'
import { UserError } from '../../engine/errors.ts'

/**
 * The beginning of a `.evenhand` file, like that of a PNG: a byte that is no text, the name, and line ends that a program which takes it
 * for text would change.
 */
export const magic = new Uint8Array([0x89, 0x45, 0x56, 0x48, 0x0d, 0x0a, 0x1a, 0x0a])

/** The version of the format that is written, and the latest that is read. */
export const formatVersion = 1
/** The most bytes that a header may have. */
const mostHeader = 1024
/** Magic, format version and the header's length. */
const fixed = magic.length + 4

const base64 = z.string().regex(/^[A-Za-z0-9+/]{22}==$/, 'sixteen bytes')

/**
 * How the file is sealed. The cost of scrypt is what is written today; what asks for more time or memory than that is not an honest file.
 * Without a passphrase the key follows from the salt: the seal then shows damage and hides nothing.
 */
const headerSchema = z.discriminatedUnion('protection', [
  z.strictObject({ protection: z.literal('none'), salt: base64 }),
  z.strictObject({
    protection: z.literal('passphrase'),
    salt: base64,
    scrypt: z.strictObject({ N: z.literal(131_072), r: z.literal(8), p: z.literal(1) }),
  }),
])

export type Header = z.infer<typeof headerSchema>

/** The header as bytes: magic, format version and length (16 bits each, big-endian), and JSON in UTF-8. */
export function headerBytes(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const head = Buffer.alloc(fixed)
  head.set(magic)
  head.writeUInt16BE(formatVersion, magic.length)
  head.writeUInt16BE(json.length, magic.length + 2)
  return Buffer.concat([head, json])
}

/** The header at the beginning of a file, with its length in bytes. Throws UserError where it is none that this Evenhand can read. */
export function readHeader(start: Buffer): { readonly header: Header; readonly length: number } {
  if (start.length < fixed || !start.subarray(0, magic.length).equals(magic)) {
    throw new UserError(
      'not-readable',
      'This is not a file that Evenhand made for sharing. Choose a file that ends in .evenhand.',
    )
  }
  const version = start.readUInt16BE(magic.length)
  if (version > formatVersion) throw newerFile()
  const size = start.readUInt16BE(magic.length + 2)
  const json = start.subarray(fixed, fixed + size)
  if (version < 1 || size > mostHeader || json.length < size) throw damagedFile()
  try {
    return { header: headerSchema.parse(JSON.parse(json.toString('utf8'))), length: fixed + size }
  } catch (cause) {
    throw damagedFile(cause)
  }
}

/** How many bytes of a file hold its header at most. */
export const headerRoom = fixed + mostHeader

/** The file was changed or cut off after it was made, or was never made by Evenhand. */
export function damagedFile(cause?: unknown): UserError {
  return new UserError(
    'damaged',
    'This file is damaged: it was changed or cut off after it was made. Nothing was brought in. Ask for it again, or take another copy.',
    { cause },
  )
}

/** The file comes from a newer Evenhand. */
export function newerFile(): UserError {
  return new UserError(
    'not-readable',
    'This file was made with a newer version of Evenhand, which this version cannot read. Install the newer version and try again. Nothing was brought in.',
  )
}
