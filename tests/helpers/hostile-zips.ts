import { defaultLimits, readZip } from '../../engine/docx/zip.ts'
import { UserError } from '../../engine/errors.ts'
import { rawZip } from './raw-zip.ts'

/** Zips that are hard to read: what there is very much of, the file with so much of it, and how much of it takes a while. */
export const hostileZips: readonly (readonly [what: string, make: (size: number) => Uint8Array, size: number])[] = [
  ['of many entries', many, 4500],
  [
    'of data that unpack to nothing',
    size => rawZip([{ name: 'a', packed: silent(size), method: 8, size: 9 }]),
    500_000,
  ],
  [
    'of data after the end of what is packed',
    size => rawZip([{ name: 'a', packed: ended(size), method: 8, size: 9 }]),
    2e6,
  ],
]

/** Reads a zip; that it is refused in a sentence is fine too. */
export function refusedOrRead(bytes: Uint8Array): void {
  try {
    readZip(bytes, defaultLimits)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}

function many(count: number): Uint8Array {
  return rawZip(Array.from({ length: count }, (_, n) => ({ name: `p${n}`, packed: new Uint8Array(), size: 0 })))
}

/** Stored blocks of no bytes, one after another, without an end (RFC 1951, 3.2.4). */
function silent(blocks: number): Uint8Array {
  return Uint8Array.from({ length: blocks * 5 }, (_, at) => (at % 5 > 2 ? 0xff : 0))
}

function ended(length: number): Uint8Array {
  return new Uint8Array(Buffer.concat([Uint8Array.of(3, 0), new Uint8Array(length)]))
}
