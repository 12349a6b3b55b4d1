/** An element of XML as it stands in a text: all of it, and its name as written. */
export interface Element {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Where its content begins and ends; both `to` for `<w:p/>`. */
  readonly inside: number
  readonly after: number
}

const tags = /<(\/?)([^\s<>/!?]+)([^<>]*?)(\/?)>/g

/** The elements of a text that is more or less XML, in the order of their start tags. Those that never end are left out. */
export function elementsOf(xml: string): Element[] {
  const found: Element[] = []
  const open: { readonly name: string; readonly from: number; readonly inside: number }[] = []
  for (const { 0: whole, 1: slash, 2: name = '', 4: closed, index } of xml.matchAll(tags)) {
    const to = index + whole.length
    if (slash === '/') {
      const last = open.at(-1)
      if (last?.name !== name) continue
      open.pop()
      found.push({ name, from: last.from, to, inside: last.inside, after: index })
    } else if (closed === '/') found.push({ name, from: index, to, inside: to, after: to })
    else open.push({ name, from: index, inside: to })
  }
  return found.sort((a, b) => a.from - b.from)
}
