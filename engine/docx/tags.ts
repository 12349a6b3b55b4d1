import type { Bytes } from './source-map.ts'
import { markupEnd } from './xml.ts'

/** The end of the start tag that begins at `from`. A `>` inside an attribute's value does not end it. */
export function tagEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const end = text.indexOf('>', at)
    if (end < 0) return text.length
    const quote = firstQuote(text, at, end)
    if (quote === undefined) return end + 1
    const close = text.indexOf(text.charAt(quote), quote + 1)
    if (close < 0) return text.length
    at = close + 1
  }
}

/** The name of the element whose start tag begins at `from`, as written: "w:r". */
export function nameAt(text: string, from: number): string {
  let end = from + 1
  while (end < text.length && !/[\s/>]/.test(text.charAt(end))) end++
  return text.slice(from + 1, end)
}

/** The child of an element in which `inner` lies; `from` is the end of the element's start tag. The XML must be balanced. */
export function childAround(text: string, from: number, inner: Bytes): Bytes {
  let depth = 0
  let start = from
  for (let at = text.indexOf('<', from); at >= 0 && depth >= 0; ) {
    const next = text.charAt(at + 1)
    let end: number
    if (next === '!' || next === '?') end = markupEnd(text, at) ?? text.length
    else {
      end = tagEnd(text, at)
      if (next === '/') depth--
      else {
        if (depth === 0) start = at
        if (text.charAt(end - 2) !== '/') depth++
      }
      if (depth === 0 && end >= inner.to) return { from: start, to: end }
    }
    at = text.indexOf('<', end)
  }
  return inner
}

function firstQuote(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22 || code === 0x27) return at
  }
  return undefined
}
