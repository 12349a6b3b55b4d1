/** A change to a part's bytes: `remove` bytes at `at` are replaced by `insert`. */
export interface Edit {
  readonly at: number
  readonly remove?: number
  readonly insert: string
}

const encoder = new TextEncoder()

/**
 * Applies edits to bytes; every other byte is unchanged. Edits at the same place are applied in the order given. Throws
 * RangeError if edits overlap or are out of range.
 */
export function splice(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const sorted = [...edits].sort((a, b) => a.at - b.at)
  const chunks: Uint8Array[] = []
  let done = 0
  for (const { at, remove = 0, insert } of sorted) {
    if (at < done || at + remove > bytes.length) throw new RangeError('The edits overlap or lie outside the part')
    chunks.push(bytes.subarray(done, at), encoder.encode(insert))
    done = at + remove
  }
  chunks.push(bytes.subarray(done))
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let to = 0
  for (const chunk of chunks) {
    result.set(chunk, to)
    to += chunk.length
  }
  return result
}
