const free = 0xfffffffa
const entryLength = 128

/** The names of what an OLE compound file holds, by its directory ([MS-CFB] 2.6); none where the directory cannot be followed. */
export function compoundNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** view.getUint16(30, true)
  const names: string[] = []
  const seen = new Set<number>()
  try {
    const sectors = tableSectors(view, size)
    for (let sector = view.getUint32(48, true); sector < free && !seen.has(sector); ) {
      seen.add(sector)
      for (let at = (sector + 1) * size; at < (sector + 2) * size; at += entryLength) {
        const length = view.getUint16(at + 64, true)
        const name = Buffer.from(bytes.subarray(at, at + Math.max(0, length - 2))).toString('utf16le')
        if (length > 0 && length <= 64) names.push(name)
      }
      const table = sectors[Math.floor((sector * 4) / size)] ?? free
      sector = view.getUint32((table + 1) * size + ((sector * 4) % size), true)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return names
}

/** The sectors of the allocation table: 109 are named in the header, others in a chain of their own ([MS-CFB] 2.5). */
function tableSectors(view: DataView, size: number): readonly number[] {
  const sectors: number[] = []
  for (let i = 0; i < 109; i++) sectors.push(view.getUint32(76 + i * 4, true))
  let more = view.getUint32(68, true)
  for (let left = view.getUint32(72, true); left > 0 && more < free; left--) {
    const at = (more + 1) * size
    for (let i = 0; i < size / 4 - 1; i++) sectors.push(view.getUint32(at + i * 4, true))
    more = view.getUint32(at + size - 4, true)
  }
  return sectors
}
