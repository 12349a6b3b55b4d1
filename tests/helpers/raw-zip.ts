import { strToU8 } from 'fflate'

/** An entry of a zip as it is to be written, true or not. */
export interface RawEntry {
  readonly name: string | Uint8Array
  /** As it stands in the file; `method` 8 says that it is deflated. */
  readonly packed: Uint8Array
  readonly method?: 0 | 8
  /** What the directory says about it. */
  readonly size: number
  readonly crc?: number
  /** Takes the bytes of the entry with this index instead of bytes of its own. */
  readonly sameAs?: number
}

/** What the end record says, where it is not to be true. */
export interface RawEnd {
  readonly count?: number
  /** Writes the sizes of the directory in the long form (APPNOTE 4.3.14), with the ones that do not fit in the short one. */
  readonly long?: boolean
  readonly before?: Uint8Array
}

/** Writes a zip entry by entry (PKWARE APPNOTE 4.3), as no zip program would. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  const starts: number[] = []
  let at = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? strToU8(entry.name) : entry.name
    const start = entry.sameAs === undefined ? at : (starts[entry.sameAs] ?? 0)
    starts.push(start)
    if (entry.sameAs === undefined) {
      const local = record(30, [
        [0, 4, 0x04034b50],
        [8, 2, entry.method ?? 0],
        [26, 2, name.length],
      ])
      files.push(local, name, entry.packed)
      at += 30 + name.length + entry.packed.length
    }
    directory.push(
      record(46, [
        [0, 4, 0x02014b50],
        [10, 2, entry.method ?? 0],
        [16, 4, entry.crc ?? 0],
        [20, 4, entry.packed.length],
        [24, 4, entry.size],
        [28, 2, name.length],
        [42, 4, start],
      ]),
      name,
    )
  }
  const length = directory.reduce((sum, { length }) => sum + length, 0)
  const count = end.count ?? entries.length
  const long = end.long
    ? [
        record(56, [
          [0, 4, 0x06064b50],
          [4, 4, 44],
          [32, 4, count],
          [40, 4, length],
          [48, 4, at],
        ]),
        record(20, [
          [0, 4, 0x07064b50],
          [8, 4, at + length],
          [16, 4, 1],
        ]),
      ]
    : []
  const short: Field[] = end.long
    ? [
        [10, 2, 0xffff],
        [12, 4, 0xffffffff],
        [16, 4, 0xffffffff],
      ]
    : [
        [10, 2, count],
        [12, 4, length],
        [16, 4, at],
      ]
  const last = record(22, [[0, 4, 0x06054b50], ...short])
  return new Uint8Array(Buffer.concat([end.before ?? new Uint8Array(), ...files, ...directory, ...long, last]))
}

type Field = readonly [at: number, bytes: 2 | 4, value: number]

function record(length: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value >>> 0, true)
  }
  return bytes
}
