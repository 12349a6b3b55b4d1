import type { Piece } from './source-map.ts'
import { resolveEntities } from './xml.ts'

const ampersand = 0x26
const semicolon = 0x3b
const longestEntity = 10

/**
 * The byte of a part at which the character `offset` of a block's text begins, within a piece of that block (`start` to `end`,
 * both included: `end` returns the byte after the last character). Handles UTF-8 and entities; inside a surrogate pair, returns
 * where the pair begins. For an atom, which cannot be split, returns its first byte, or the byte after it for its `end`. Throws
 * RangeError if the piece does not reach the offset.
 */
export function byteAt(bytes: Uint8Array, piece: Piece, offset: number): number {
  if (offset < piece.start || offset > piece.end) throw new RangeError('The offset is outside the piece')
  if (offset === piece.end) return piece.to
  if (piece.kind === 'atom') return piece.from
  let at = piece.from
  let position = piece.start
  while (position < offset) {
    const { length, units } = characterAt(bytes, at, piece.to)
    if (position + units > offset) break
    at += length
    position += units
  }
  return at
}

function characterAt(bytes: Uint8Array, at: number, end: number): { length: number; units: number } {
  const first = bytes[at] ?? 0
  if (first === ampersand) return entityAt(bytes, at, end) ?? { length: 1, units: 1 }
  if (first < 0x80) return { length: 1, units: 1 }
  if (first < 0xe0) return { length: 2, units: 1 }
  return first < 0xf0 ? { length: 3, units: 1 } : { length: 4, units: 2 }
}

/** Whatever `resolveEntities` takes as one reference counts as one; anything else stays as written. */
function entityAt(bytes: Uint8Array, at: number, end: number): { length: number; units: number } | undefined {
  let close = at + 1
  while (close < end && close - at < longestEntity && bytes[close] !== semicolon) {
    // A bare ampersand with a reference after it: "&pt&gt;".
    if (bytes[close] === ampersand) return undefined
    close++
  }
  if (bytes[close] !== semicolon || close >= end) return undefined
  const written = String.fromCharCode(...bytes.subarray(at, close + 1))
  const resolved = resolveEntities(written)
  return resolved === written ? undefined : { length: written.length, units: resolved.length }
}
