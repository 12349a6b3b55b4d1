import type { Random } from './random.ts'

const telling = [0, 1, 0x7f, 0x80, 0xff, 0x3c, 0x3e, 0x22, 0x26, 0x50, 0xc3, 0xed, 0xf4]
const lengths = [0, 1, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]

/** Changes bytes without regard to what they mean: some set, some numbers overwritten, stretches cut, doubled or brought in. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const { nat, pick } = random
  const at = nat(bytes.length + 1)
  const length = 1 + nat(random.once(3) ? bytes.length : 64)
  switch (nat(7)) {
    case 0: {
      const copy = bytes.slice()
      for (let count = 1 + nat(8); count > 0; count--) copy[nat(copy.length)] = nat(256)
      return copy
    }
    case 1: {
      const copy = bytes.slice()
      copy[nat(copy.length)] = pick(telling)
      return copy
    }
    case 2: {
      const copy = bytes.slice()
      const wide = random.once(2) ? 4 : 2
      if (copy.length < wide) return copy
      const view = new DataView(copy.buffer)
      const from = nat(copy.length - wide + 1)
      if (wide === 4) view.setUint32(from, pick(lengths), true)
      else view.setUint16(from, pick(lengths) & 0xffff, true)
      return copy
    }
    case 3:
      return bytes.slice(0, at)
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length))
    case 5:
      return joined(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at))
    default: {
      const from = nat(other.length + 1)
      return joined(bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at + nat(length)))
    }
  }
}

/** Changes bytes of the directory and the end record of a zip, which lie in its last part (PKWARE APPNOTE 4.3.12 and 4.3.16). */
export function mutateDirectory(zip: Uint8Array, random: Random): Uint8Array {
  const copy = zip.slice()
  if (copy.length < 8) return copy
  const view = new DataView(copy.buffer)
  const tail = Math.min(copy.length, random.once(2) ? 22 : 2000)
  for (let count = 1 + random.nat(3); count > 0; count--) {
    const at = Math.max(0, Math.min(copy.length - 4, copy.length - tail + random.nat(tail)))
    if (random.once(2)) view.setUint16(at, random.pick(lengths) & 0xffff, true)
    else view.setUint32(at, random.once(2) ? random.pick(lengths) : random.nat(copy.length * 2), true)
  }
  return copy
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}
