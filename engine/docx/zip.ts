import { Inflate, inflateSync } from 'fflate'
import { UserError } from '../errors.ts'
import { crc32 } from './crc32.ts'

/** How much a file may hold. All in bytes except `entries`; they apply to what is actually unpacked, whatever the file declares. */
export interface Limits {
  /** The zipped file. */
  readonly input: number
  /** All parts together, unpacked. */
  readonly total: number
  /** One part, unpacked. */
  readonly part: number
  readonly entries: number
}

export const defaultLimits: Limits = { input: 100e6, total: 250e6, part: 100e6, entries: 20_000 }

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly header: number
  readonly crc: number
}

const endRecord = 0x06054b50
const endRecordLength = 22
const longEndRecord = 0x06064b50
const longEndRecordLength = 56
const longLocator = 0x07064b50
const longLocatorLength = 20
const longestComment = 0xffff
const centralRecord = 0x02014b50
const localRecord = 0x04034b50
/** Packed bytes fed to the inflater at a time: a step cannot unpack to more than a thousand times this. */
const step = 16_384
/** Steps in a row that may unpack to nothing: a block that is stored, not packed, is only output once its 64 KB are there. */
const mostSilent = 8
const utf8 = new TextDecoder()
/** Longer than any part name; a longer one could not be written back. */
const longestName = 1000

/**
 * The files of a zip (PKWARE APPNOTE 4.3), in the order of its directory, unpacked step by step so that a zip bomb is refused
 * before it fills memory. Folders and names that are not part names are left out. Anything that another program could read
 * differently is damaged: files that overlap, files whose names differ only in case, a directory that is longer than declared,
 * bytes that are not those that were packed. Throws UserError `damaged`, `too-large` or `encrypted`.
 */
export function readZip(bytes: Uint8Array, limits: Limits): Map<string, Uint8Array> {
  if (bytes.length > limits.input) throw tooLarge(limits)
  const entries = readDirectory(bytes, limits)
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > limits.total) throw tooLarge(limits)
  if (entries.reduce((sum, entry) => sum + entry.packed, 0) > bytes.length) throw damaged()
  const files = new Map<string, Uint8Array>()
  const known = new Set<string>()
  let total = 0
  for (const entry of entries) {
    const name = partName(entry.name)
    if (name === undefined) continue
    if (known.has(name.toLowerCase())) throw damaged()
    known.add(name.toLowerCase())
    if (entry.encrypted) {
      throw new UserError(
        'encrypted',
        'The file is protected by a password. Remove the password, save it and try again.',
      )
    }
    const data = unpack(bytes, entry, Math.min(limits.part, limits.total - total), limits)
    if (crc32(data) !== entry.crc) throw damaged()
    total += data.length
    files.set(name, data)
  }
  return files
}

function readDirectory(bytes: Uint8Array, limits: Limits): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - endRecordLength
  const lowest = Math.max(0, end - longestComment)
  while (end >= lowest && view.getUint32(end, true) !== endRecord) end--
  if (end < lowest) throw damaged()
  const entries: Entry[] = []
  try {
    const { count, from } = longDirectory(view, end) ?? {
      count: view.getUint16(end + 10, true),
      from: view.getUint32(end + 16, true),
    }
    if (count > limits.entries) throw tooLarge(limits)
    let at = from
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== centralRecord) throw damaged()
      const flags = view.getUint16(at + 8, true)
      const nameLength = view.getUint16(at + 28, true)
      const extraLength = view.getUint16(at + 30, true)
      const extra = at + 46 + nameLength
      const [size, packed, header] = longSizes(view, extra, extra + extraLength, [
        view.getUint32(at + 24, true),
        view.getUint32(at + 20, true),
        view.getUint32(at + 42, true),
      ])
      const name = utf8.decode(bytes.subarray(at + 46, extra))
      const method = view.getUint16(at + 10, true)
      const crc = view.getUint32(at + 16, true)
      entries.push({ name, encrypted: (flags & 1) === 1, method, packed, size, header, crc })
      at = extra + extraLength + view.getUint16(at + 32, true)
    }
    if (view.getUint32(at, true) === centralRecord) throw damaged()
  } catch (cause) {
    throw cause instanceof UserError ? cause : damaged(cause)
  }
  return entries
}

/** The directory by the zip64 end record, if a locator precedes the end record (APPNOTE 4.3.14 and 4.3.15). */
function longDirectory(view: DataView, end: number): { readonly count: number; readonly from: number } | undefined {
  const locator = end - longLocatorLength
  if (locator < 0 || view.getUint32(locator, true) !== longLocator) return undefined
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + longEndRecordLength > locator || view.getUint32(record, true) !== longEndRecord) throw damaged()
  return { count: Number(view.getBigUint64(record + 32, true)), from: Number(view.getBigUint64(record + 48, true)) }
}

type Sizes = readonly [size: number, packed: number, header: number]

/** Sizes that do not fit 32 bits are in the extra field 0x0001, in this order (APPNOTE 4.5.3). */
function longSizes(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  if (!sizes.includes(0xffffffff)) return sizes
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let value = at + 4
    const long = (short: number): number => {
      if (short !== 0xffffffff) return short
      value += 8
      return Number(view.getBigUint64(value - 8, true))
    }
    return [long(sizes[0]), long(sizes[1]), long(sizes[2])]
  }
  throw damaged()
}

function unpack(bytes: Uint8Array, entry: Entry, most: number, limits: Limits): Uint8Array {
  const { header, packed, size } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header + 30 > bytes.length || view.getUint32(header, true) !== localRecord) throw damaged()
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (from + packed > bytes.length) throw damaged()
  if (size > most) throw tooLarge(limits)
  if (entry.method === 0) {
    if (packed !== size) throw damaged()
    return bytes.slice(from, from + packed)
  }
  if (entry.method !== 8) throw damaged()
  return packed <= step
    ? unpackSmall(bytes.subarray(from, from + packed), size)
    : unpackLarge(bytes, from, entry, most, limits)
}

/** Unpacks in one go what one step can hold: no buffers are made but the one that is given out. */
function unpackSmall(packed: Uint8Array, size: number): Uint8Array {
  // A byte more than there may be, so that it shows where there are more.
  const room = new Uint8Array(size + 1)
  let data: Uint8Array
  try {
    data = inflateSync(packed, { out: room })
  } catch (cause) {
    throw damaged(cause)
  }
  if (data.length !== size) throw damaged()
  return data
}

function unpackLarge(bytes: Uint8Array, from: number, entry: Entry, most: number, limits: Limits): Uint8Array {
  const { packed, size } = entry
  const data = new Uint8Array(size)
  let length = 0
  let silent = 0
  const inflate = new Inflate(chunk => {
    silent = chunk.length === 0 ? silent + 1 : 0
    if (silent > mostSilent) throw damaged()
    if (length + chunk.length > most) throw tooLarge(limits)
    if (length + chunk.length > size) throw damaged()
    data.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = from; at < from + packed; at += step) {
      const next = Math.min(at + step, from + packed)
      inflate.push(bytes.subarray(at, next), next === from + packed)
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : damaged(cause)
  }
  if (length !== size) throw damaged()
  return data
}

/** The name of a part without its leading slash (ECMA-376 part 2, 6.2.2); `undefined` for folders and for path tricks. */
function partName(name: string): string | undefined {
  const part = name.replaceAll('\\', '/').replace(/^\/+/, '')
  if (part.length > longestName) return undefined
  if (part === '' || part.endsWith('/') || part === '__proto__') return undefined
  return part.split('/').some(segment => segment === '' || segment === '.' || segment === '..') ? undefined : part
}

function tooLarge(limits: Limits): UserError {
  const megabytes = (count: number) => Math.round(count / 1e6)
  return new UserError(
    'too-large',
    `The file is too large: the limit is ${megabytes(limits.input)} MB, or ${megabytes(limits.total)} MB when unpacked. ` +
      'Compress or remove its pictures in Word, save it and try again.',
  )
}

function damaged(cause?: unknown): UserError {
  return new UserError(
    'damaged',
    'The file is damaged or incomplete. Open it in Word, let Word repair it, save it and try again, or ask for a new copy.',
    { cause },
  )
}
