import { byteAt } from './byte-offset.ts'
import type { Bytes, Piece, RunSource } from './source-map.ts'
import { childAround, nameAt, tagEnd } from './tags.ts'
import type { Xml } from './xml.ts'

/** A place at a piece of a block's text where its run is cut. */
export interface Cut {
  readonly piece: Piece
  /** Characters of the block before the cut. */
  readonly offset: number
  /** Whether the cut follows its piece (the end of a span) or comes before it. */
  readonly after: boolean
}

/** Where a run is cut: beside the run, between its elements, or between the characters of a `w:t`. */
export interface Position {
  readonly kind: 'between' | 'in-run' | 'in-text'
  readonly at: number
}

/** The byte at which a run is cut, and what is closed there. */
export function positionOf(xml: Xml, { piece, offset, after }: Cut): Position {
  const { run } = piece
  const opened = tagEnd(xml.text, run.from)
  const element = piece.wrapped ? childAround(xml.text, opened, piece.element) : piece.element
  const inside = piece.kind === 'text' && offset > piece.start && offset < piece.end
  const at = inside ? byteAt(xml.bytes, piece, offset) : piece.from
  if (inside && at > piece.from) return { kind: 'in-text', at }
  if (after) {
    const closing = /^\s*<\/(?:[\w.-]+:)?r\s*>/.test(xml.text.slice(element.to, element.to + 60))
    return closing ? { kind: 'between', at: run.to } : { kind: 'in-run', at: element.to }
  }
  const opening = hasProperties(run, element) ? run.properties.to : opened
  return xml.text.slice(opening, element.from).trim() === ''
    ? { kind: 'between', at: run.from }
    : { kind: 'in-run', at: element.from }
}

/** Whether a run's properties precede its content, as they should. */
function hasProperties(run: RunSource, element: Bytes): run is RunSource & { readonly properties: Bytes } {
  return run.properties !== undefined && run.properties.to <= element.from
}

/** The end of a run, what comes between, and the start of a run like it (ECMA-376 17.3.2). */
export function reopenedRun(xml: Xml, { piece: { run, element } }: Cut, inner: string): string {
  const start = asWritten(xml, run.from, tagEnd(xml.text, run.from))
  const properties = hasProperties(run, element) ? asWritten(xml, run.properties.from, run.properties.to) : ''
  return `</${nameAt(xml.text, run.from)}>${inner}${start}${properties}`
}

/** States that spaces at the ends of a `w:t` count (XML 1.0, 2.10). */
export const keepSpaces = ' xml:space="preserve"'

/** Whether the start tag of a `w:t` states that. */
export function keepsSpaces(tag: string): boolean {
  return /\sxml:space\s*=/.test(tag)
}

/** The characters of a stretch of a part as it is written, with its entities. */
export function asWritten(xml: Xml, from: number, to: number): string {
  return utf8.decode(xml.bytes.subarray(from, to))
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
