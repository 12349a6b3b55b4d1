import type { Bytes } from './source-map.ts'
import { nameAt, tagEnd } from './tags.ts'
import { markupEnd } from './xml.ts'

/** An element, with its name without the prefix. */
export interface ElementIn extends Bytes {
  readonly name: string
}

/** The elements directly in a stretch of balanced XML, in order; an end tag of what is around it ends the stretch. */
export function elementsIn(text: string, from: number, to: number): readonly ElementIn[] {
  const found: ElementIn[] = []
  let depth = 0
  let start = from
  for (let at = text.indexOf('<', from); at >= 0 && at < to; ) {
    const next = text.charAt(at + 1)
    if (next === '!' || next === '?') {
      at = text.indexOf('<', markupEnd(text, at) ?? text.length)
      continue
    }
    const end = tagEnd(text, at)
    if (next === '/') depth--
    else {
      if (depth === 0) start = at
      if (text.charAt(end - 2) !== '/') depth++
    }
    if (depth < 0) break
    if (depth === 0) found.push({ name: nameAt(text, start).replace(/^.*:/, ''), from: start, to: end })
    at = text.indexOf('<', end)
  }
  return found
}
