/** So many pieces of XML one after the other. */
export function many(count: number, one: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => one(at)).join('')
}

/** An element in itself, so deep, around something. */
export function nested(depth: number, open: string, close: string, inner = ''): string {
  return open.repeat(depth) + inner + close.repeat(depth)
}
